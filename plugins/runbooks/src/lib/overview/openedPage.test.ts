import { openedPage, openingPath } from './openedPage';

it('opens a page in the place of the list, and leaves the filters alone', () => {
  const path = openingPath('?view=pages&state=dead&checklist=old', 'p1', {
    entityRef: 'component:default/checkout',
    anchor: 'Störung',
    alert: 'f1',
  });
  expect(path).toBe(
    '?view=pages&state=dead&runbook=p1&entityRef=component%3Adefault%2Fcheckout&alert=f1#St%C3%B6rung',
  );
  const { search, hash } = new URL(path, 'https://portal.example/runbooks');
  expect(openedPage(new URLSearchParams(search), hash)).toEqual({
    runbookId: 'p1',
    entityRef: 'component:default/checkout',
    anchor: 'Störung',
    alert: 'f1',
    checklistId: undefined,
  });
});

it.each(['', 'runbook=p1', 'entityRef=component:default/x'])(
  '%j opens nothing',
  search => {
    expect(openedPage(new URLSearchParams(search), '')).toBeUndefined();
  },
);
