import { isSelected, readPageFilters, selectionQuery } from './filters';

const NOW = Date.parse('2026-11-26T19:00:00Z');
const read = (search: string) =>
  readPageFilters(new URLSearchParams(search), NOW);

it('without parameters it is today, compared with 30 days ago, by team', () => {
  expect(read('')).toEqual({
    scorecard: undefined,
    groupBy: 'owner',
    today: '2026-11-26',
    at: undefined,
    compareWith: '2026-10-27',
    owner: [],
    system: [],
    domain: [],
    tier: [],
    text: '',
    level: [],
    check: [],
    status: [],
    cause: [],
    sort: 'attention',
  });
});

it.each([
  ['at=2026-11-26', undefined, '2026-10-27'],
  ['at=2026-10-31', '2026-10-31', '2026-10-01'],
  ['at=2026-10-31&compareWith=2026-11-05', '2026-10-31', '2026-10-01'],
  ['at=2027-01-01&compareWith=2026-01-01', undefined, '2026-01-01'],
  ['at=nonsense&compareWith=nonsense', undefined, '2026-10-27'],
])('%s is as of %s and compared with %s', (search, at, compareWith) => {
  expect(read(search)).toMatchObject({ at, compareWith });
});

it('passes over what is no status, no cause and no grouping', () => {
  expect(
    read(
      'status=fail&status=bad&cause=rule&cause=toString&groupBy=colour&sort=x',
    ),
  ).toMatchObject({
    status: ['fail'],
    cause: ['rule'],
    groupBy: 'owner',
    sort: 'attention',
  });
});

it('asks the backend for no more than what is narrowed', () => {
  const filters = read('owner=group:default/a&text=x&level=gold&at=2026-11-01');
  expect(selectionQuery(filters)).toEqual({
    owner: ['group:default/a'],
    text: 'x',
  });
  expect(isSelected(filters)).toBe(true);
  expect(isSelected(read('level=gold'))).toBe(false);
});
