import fc from 'fast-check';
import { TrafficCounter } from './TrafficCounter';

const NOON = Date.UTC(2026, 4, 20, 12) / 1000;

describe('TrafficCounter', () => {
  it('counts answers in the bucket in which they were given', () => {
    const counter = TrafficCounter.startingAt(NOON);
    counter.count({ failed: false, seconds: 0.1 }, NOON + 10);
    counter.count({ failed: true, seconds: 0.4 }, NOON + 299);
    counter.count({ failed: false }, NOON + 301);
    counter.watch(NOON + 310);
    expect(counter.buckets()).toMatchObject([
      { start: NOON, total: 2, failed: 1, timed: 2, slow: 1 },
      { start: NOON + 300, total: 1, failed: 0, timed: 0, slow: 0 },
    ]);
  });

  it('books watched time to the bucket it belongs to', () => {
    const counter = TrafficCounter.startingAt(NOON + 280);
    counter.watch(NOON + 295);
    counter.watch(NOON + 310);
    expect(counter.buckets()).toMatchObject([
      { start: NOON, observedSeconds: 20 },
      { start: NOON + 300, observedSeconds: 10 },
    ]);
  });

  it('watches nothing while the machine sleeps', () => {
    const counter = TrafficCounter.startingAt(NOON);
    counter.watch(NOON + 15);
    counter.watch(NOON + 8 * 3600);
    counter.watch(NOON + 8 * 3600 + 15);
    const watched = counter
      .buckets()
      .reduce((sum, { observedSeconds }) => sum + observedSeconds, 0);
    expect(watched).toBe(30);
  });

  it('goes on where an earlier process stopped', () => {
    const earlier = TrafficCounter.startingAt(NOON);
    earlier.count({ failed: true, seconds: 1 }, NOON + 5);
    earlier.watch(NOON + 30);
    const counter = TrafficCounter.startingAt(NOON + 40);
    counter.restore(earlier.buckets());
    counter.count({ failed: false, seconds: 0.1 }, NOON + 50);
    counter.watch(NOON + 60);
    expect(counter.buckets()).toEqual([
      {
        start: NOON,
        observedSeconds: 50,
        total: 2,
        failed: 1,
        timed: 2,
        slow: 1,
      },
    ]);
  });

  it('never watches more of a bucket than there is, nor forgets an answer', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 60 });
    fc.assert(
      fc.property(steps, pauses => {
        const counter = TrafficCounter.startingAt(NOON);
        let now = NOON;
        for (const pause of pauses) {
          now += pause;
          counter.count({ failed: false }, now);
          counter.watch(now);
        }
        const buckets = counter.buckets();
        expect(buckets.every(b => b.observedSeconds <= 300)).toBe(true);
        expect(buckets.reduce((sum, b) => sum + b.total, 0)).toBe(
          pauses.length,
        );
      }),
    );
  });

  it('keeps two hours where nobody takes them', () => {
    const counter = TrafficCounter.startingAt(NOON);
    for (let i = 0; i < 100; i++) {
      counter.count({ failed: false }, NOON + i * 300);
    }
    expect(counter.buckets()).toHaveLength(24);
    expect(counter.buckets()[0]?.start).toBe(NOON + 76 * 300);
  });
});
