import { destinationOf, readingPath } from './destination';

const TAB = '/catalog/default/component/checkout/runbooks';
const page = { id: 'p1', url: 'https://git.example/a.md' };

it.each([
  [
    'read in the portal',
    { ...page, readable: true },
    { tab: TAB, anchor: 'fast' },
    { to: `${TAB}?runbook=p1#fast`, inPortal: true },
  ],
  [
    'readable, in an app without the tab',
    { ...page, readable: true },
    { anchor: 'fast' },
    { to: 'https://git.example/a.md#fast', inPortal: false },
  ],
  [
    'elsewhere',
    page,
    { tab: TAB },
    { to: 'https://git.example/a.md', inPortal: false },
  ],
  [
    'elsewhere, at a section of its own',
    { ...page, url: 'https://git.example/a.md#slow' },
    { tab: TAB, anchor: 'fast' },
    { to: 'https://git.example/a.md#slow', inPortal: false },
  ],
  [
    'TechDocs',
    { ...page, url: '/docs/default/component/checkout/runbooks/a' },
    { tab: TAB, anchor: 'fast' },
    {
      to: '/docs/default/component/checkout/runbooks/a#fast',
      inPortal: true,
    },
  ],
])('%s', (_, given, options, expected) => {
  expect(destinationOf(given, options)).toEqual(expected);
});

it.each([
  ['javascript', 'alert(1)'].join(':'),
  ' https://git.example',
  'data:text/html,x',
  '//git.example/a',
  'ftp://git.example/a',
  'runbooks/a.md',
  '',
])('%j never becomes a link', url => {
  expect(destinationOf({ id: 'p1', url }, { tab: TAB })).toBeUndefined();
});

it('a checklist is part of the address, sections of any script too', () => {
  expect(
    readingPath(TAB, 'p1', { checklistId: 'c 1', anchor: 'Störung?' }),
  ).toBe(`${TAB}?runbook=p1&checklist=c+1#St%C3%B6rung%3F`);
});
