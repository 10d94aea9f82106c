import { groupBy } from './groupBy';

describe('groupBy', () => {
  it('keeps the order of groups and of their items', () => {
    const groups = groupBy(['be', 'a', 'by', 'at'], word => word.charAt(0));
    expect([...groups]).toEqual([
      ['b', ['be', 'by']],
      ['a', ['a', 'at']],
    ]);
  });
});
