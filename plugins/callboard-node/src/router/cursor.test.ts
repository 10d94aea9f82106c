import { decodeCursor, selectPage } from './cursor';

const items = [
  { ref: 'c', rank: 2 },
  { ref: 'b', rank: 1 },
  { ref: 'a', rank: 1 },
];
const options = {
  cursorOf: ({ ref, rank }: { ref: string; rank: number }) => ({
    rank,
    text: ref,
    ref,
  }),
  limit: 2,
};

describe('selectPage', () => {
  it('walks a list page by page', () => {
    const first = selectPage(items, options);
    expect(first.items.map(({ ref }) => ref)).toEqual(['a', 'b']);
    const after = decodeCursor(first.nextCursor ?? '');
    const second = selectPage(items, { ...options, after });
    expect(second).toEqual({ items: [{ ref: 'c', rank: 2 }] });
  });

  it.each(['', 'nonsense', 'WzFd'])('refuses %j as a cursor', text => {
    expect(() => decodeCursor(text)).toThrow(/unchanged/);
  });
});
