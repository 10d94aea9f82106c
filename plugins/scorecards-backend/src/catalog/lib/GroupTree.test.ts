import { GroupTree } from './GroupTree';

const tree = (parents: Record<string, string | undefined>) =>
  GroupTree.create(
    Object.entries(parents).map(([ref, parentRef]) => ({
      ref,
      title: `The ${ref}`,
      parentRef,
    })),
  );

describe('GroupTree', () => {
  it('knows what is below and above a group', () => {
    const groups = tree({ all: undefined, a: 'all', b: 'all', a1: 'a' });
    expect([...groups.withDescendants('all')].sort()).toEqual([
      'a',
      'a1',
      'all',
      'b',
    ]);
    expect([...groups.withDescendants('a')]).toEqual(['a', 'a1']);
    expect(groups.withAncestors('a1')).toEqual(['a1', 'a', 'all']);
    expect([...groups.withBelow(['a', 'b'])].sort()).toEqual(['a', 'a1', 'b']);
    expect(['a1', 'b', undefined].map(ref => groups.owns('a', ref))).toEqual([
      true,
      false,
      false,
    ]);
    expect(groups.parentOf('b')).toBe('all');
    expect(groups.titleOf('b')).toBe('The b');
  });

  it('takes what it does not know for itself alone', () => {
    const groups = tree({ a: 'elsewhere' });
    expect([...groups.withDescendants('user:default/ada')]).toEqual([
      'user:default/ada',
    ]);
    expect(groups.withAncestors('a')).toEqual(['a']);
    expect(groups.titleOf('nobody')).toBe('nobody');
  });

  it.each([
    [{ a: 'a' }, { a: undefined }],
    [
      { b: 'a', a: 'b' },
      { a: undefined, b: 'a' },
    ],
    [
      { leaf: 'c', c: 'b', b: 'a', a: 'c' },
      { a: undefined, b: 'a', c: 'b', leaf: 'c' },
    ],
    [
      { b: 'a', a: 'b', d: 'c', c: 'd', '0': 'd' },
      { a: undefined, b: 'a', c: undefined, d: 'c', '0': 'd' },
    ],
  ])('cuts the circle of %j', (given, cut) => {
    const groups = tree(given);
    expect(
      Object.fromEntries(
        Object.keys(cut).map(ref => [ref, groups.parentOf(ref)]),
      ),
    ).toEqual(cut);
    for (const ref of Object.keys(given)) {
      expect(groups.withAncestors(ref).length).toBeLessThan(6);
      expect(groups.withDescendants(ref)).toContain(ref);
    }
  });
});
