import { checklistLink } from './links';

it.each([
  [
    'https://portal.example/catalog/default/component/x/runbooks?runbook=p#meaning',
    'https://portal.example/catalog/default/component/x/runbooks?runbook=p&checklist=c+1',
  ],
  [
    'https://portal.example/runbooks?view=firing&runbook=q&entityRef=component:default/x',
    'https://portal.example/runbooks?view=firing&runbook=p&entityRef=component%3Adefault%2Fx&checklist=c+1',
  ],
])('%s', (href, expected) => {
  expect(checklistLink(href, 'p', 'c 1')).toBe(expected);
});
