import { TtlCache } from './TtlCache';

describe('TtlCache', () => {
  const setUp = () => {
    let seconds = 1_772_366_400;
    const advance = (by: number) => {
      seconds += by;
    };
    const cache = TtlCache.create<number>({
      ttlMs: 30_000,
      maxItems: 2,
      now: () => new Date(seconds * 1000),
    });
    return { cache, advance };
  };

  it('forgets after its time, counted from the answer and not from its use', () => {
    const { cache, advance } = setUp();
    cache.set('a', 1);
    advance(29);
    expect(cache.get('a')).toBe(1);
    advance(1);
    expect(cache.get('a')).toBeUndefined();
  });

  it('forgets the oldest when it is full', () => {
    const { cache } = setUp();
    cache.set('a', 1);
    cache.set('b', 2);
    cache.set('a', 3);
    cache.set('c', 4);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([
      3,
      undefined,
      4,
    ]);
  });
});
