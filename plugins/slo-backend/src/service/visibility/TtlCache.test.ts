import { FakeClock } from '../../__testUtils__/FakeClock';
import { TtlCache } from './TtlCache';

describe('TtlCache', () => {
  const setUp = () => {
    const clock = new FakeClock('2026-03-01T12:00:00Z');
    const cache = TtlCache.create<number>({
      ttlMs: 30_000,
      maxItems: 2,
      now: clock.now,
    });
    return { cache, clock };
  };

  it('forgets after its time, counted from the answer and not from its use', () => {
    const { cache, clock } = setUp();
    cache.set('a', 1);
    clock.advance(29);
    expect(cache.get('a')).toBe(1);
    clock.advance(1);
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
