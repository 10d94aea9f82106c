import { ListFilters } from './ListFilters';

interface Item {
  state: string;
  owner?: string;
}

const filters = ListFilters.create({
  states: ({ state }: Item) => state,
  owners: ({ owner }: Item) => owner,
});
const items: Item[] = [
  { state: 'good', owner: 'a' },
  { state: 'good', owner: 'b' },
  { state: 'bad', owner: 'a' },
  { state: 'bad' },
];

describe('ListFilters', () => {
  it('lets through what every filter wants', () => {
    const wanted = { states: ['bad'], owners: ['a'] };
    expect(items.map(item => filters.matches(item, wanted))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(items.every(item => filters.matches(item, {}))).toBe(true);
  });

  it('counts the alternatives of a filter as if it were off', () => {
    const wanted = { states: ['bad'], owners: ['a'] };
    expect(filters.count(items, wanted, 'states')).toEqual({ good: 1, bad: 1 });
    expect(filters.count(items, wanted, 'owners')).toEqual({ a: 1 });
    const needed = items.filter(item => filters.nearlyMatches(item, wanted));
    expect(needed).toHaveLength(3);
    expect(filters.count(needed, wanted, 'states')).toEqual({
      good: 1,
      bad: 1,
    });
  });
});
