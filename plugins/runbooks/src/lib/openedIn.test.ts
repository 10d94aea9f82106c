import { readingPath } from './destination';
import { openedIn } from './openedIn';

const read = (path: string) => {
  const { searchParams, hash } = new URL(path, 'https://portal.example');
  return openedIn(searchParams, hash);
};

it('reads what links write', () => {
  const opening = { anchor: 'Störung?', checklistId: 'c 1', alert: 'f&1' };
  expect(read(readingPath('/tab', 'p 1', opening))).toEqual({
    runbookId: 'p 1',
    ...opening,
  });
});

it.each([
  ['/tab', undefined],
  ['/tab?runbook=', undefined],
  ['/tab?runbook=p', { runbookId: 'p' }],
  ['/tab?runbook=p#', { runbookId: 'p' }],
  ['/tab?runbook=p#100%', { runbookId: 'p', anchor: '100%' }],
])('%s', (path, expected) => {
  expect(read(path)).toEqual(expected);
});
