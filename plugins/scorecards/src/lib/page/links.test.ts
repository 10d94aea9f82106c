import { pageSearch } from './links';

it('leads to another view of the same services on the same day', () => {
  expect(
    pageSearch(
      '?scorecard=scorecard:default/a&at=2026-11-01&owner=group:default/a&text=x&open=y',
      { view: 'services', level: 'gold' },
    ),
  ).toBe(
    '?scorecard=scorecard%3Adefault%2Fa&at=2026-11-01&owner=group%3Adefault%2Fa&text=x&level=gold&view=services',
  );
});

it('leads there from another page', () => {
  expect(pageSearch('', { view: 'overview', tier: '1' })).toBe('?tier=1');
});
