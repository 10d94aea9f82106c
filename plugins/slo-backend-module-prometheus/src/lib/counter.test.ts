import fc from 'fast-check';
import { bucketOf, bucketsOf } from './buckets';
import { CounterAccumulator, increment } from './counter';
import { RawSeries, Sample } from './series';

const GRID = { from: 1000, to: 1600, width: 60 };
const DAY_MS = 24 * 3600 * 1000;

/** What happens to one counter between two scrapes. */
interface Step {
  /** Milliseconds since the scrape before. */
  after: number;
  /** True: the scrape did not happen, its events stay unseen until the next. */
  missed: boolean;
  /** Events before the restarts of this step, and after each of them. */
  events: number[];
}

const step: fc.Arbitrary<Step> = fc.record({
  after: fc.integer({ min: 1, max: 90_000 }),
  missed: fc.boolean(),
  events: fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 }),
});
const history = fc.record({
  start: fc.integer({ min: 900_000, max: 1_300_000 }),
  value: fc.nat(1_000_000),
  steps: fc.array(step, { maxLength: 40 }),
});

/**
 * Plays a history, event by event.
 *
 * @returns the samples of the scrapes, and at each of them the events it shows that no scrape had shown before
 */
function play({
  start,
  value,
  steps,
}: {
  start: number;
  value: number;
  steps: Step[];
}) {
  const samples: Sample[] = [{ t: start, v: value }];
  const shown: Array<{ t: number; events: number }> = [];
  let t = start;
  let v = value;
  let fresh = 0;
  let scraped = value;
  for (const { after, missed, events } of steps) {
    t += after;
    for (const [i, count] of events.entries()) {
      const restart = i > 0 && count < scraped;
      v = restart ? count : v + count;
      fresh = restart ? count : fresh + count;
    }
    // Restarted, and grown past the last scrape since: nobody could tell, so it does not happen here.
    if (v >= scraped && v - scraped !== fresh) {
      v = scraped;
      fresh = 0;
    }
    if (!missed) {
      samples.push({ t, v });
      shown.push({ t, events: fresh });
      fresh = 0;
      scraped = v;
    }
  }
  return { samples, shown };
}

function expectedPerBucket(shown: Array<{ t: number; events: number }>) {
  const expected = new Map<number, number>();
  for (const { t, events } of shown) {
    const bucket = bucketOf(t, GRID);
    if (t > GRID.from * 1000 && t <= GRID.to * 1000) {
      expected.set(bucket, (expected.get(bucket) ?? 0) + events);
    }
  }
  return expected;
}

const perBucket = (counts: ReadonlyMap<number, number>) =>
  bucketsOf(GRID).map(bucket => counts.get(bucket) ?? 0);

describe('increment', () => {
  it.each([
    [5, 8, 3],
    [5, 5, 0],
    [5, 2, 2],
    [5, 0, 0],
  ])('from %s to %s is %s', (before, after, expected) => {
    expect(increment(before, after)).toBe(expected);
  });
});

describe('CounterAccumulator', () => {
  it('finds exactly the events of any history of restarts and missed scrapes', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 4 }), histories => {
        const played = histories.map(play);
        const counts = new CounterAccumulator(GRID, DAY_MS);
        counts.add(
          played.map(({ samples }, i) => ({ labels: { i: `${i}` }, samples })),
        );
        expect(perBucket(counts.increments)).toEqual(
          perBucket(expectedPerBucket(played.flatMap(p => p.shown))),
        );
      }),
    );
  });

  it('comes to the same however the samples are cut into chunks', () => {
    fc.assert(
      fc.property(
        history,
        fc.array(fc.integer({ min: 900_000, max: 1_700_000 }), {
          maxLength: 5,
        }),
        (one, cuts) => {
          const { samples } = play(one);
          const whole = new CounterAccumulator(GRID, DAY_MS);
          whole.add([{ labels: {}, samples }]);
          const cut = new CounterAccumulator(GRID, DAY_MS);
          const edges = [0, ...cuts.sort((a, b) => a - b), Infinity];
          edges.slice(1).forEach((end, i) => {
            const start = edges[i] ?? 0;
            cut.add([
              {
                labels: {},
                samples: samples.filter(s => s.t > start && s.t <= end),
              },
            ]);
          });
          expect([...cut.increments]).toEqual([...whole.increments]);
          expect(cut.takeNewcomers()).toEqual(whole.takeNewcomers());
        },
      ),
    );
  });

  it('comes to the same wherever the reading begins, once the value before is known', () => {
    fc.assert(
      fc.property(history, fc.nat(9), (one, skipped) => {
        const from = GRID.from + skipped * GRID.width;
        const { samples } = play(one);
        const count = (grid: typeof GRID, read: Sample[]) => {
          const counts = new CounterAccumulator(grid, DAY_MS);
          counts.add([{ labels: {}, samples: read }]);
          for (const newcomer of counts.takeNewcomers()) {
            const before = samples.filter(s => s.t < newcomer.first.t).at(-1);
            if (before) counts.creditFrom(before.v, newcomer);
          }
          return bucketsOf({ ...GRID, from }).map(
            bucket => counts.increments.get(bucket) ?? 0,
          );
        };
        expect(
          count(
            { ...GRID, from },
            samples.filter(s => s.t > from * 1000),
          ),
        ).toEqual(count(GRID, samples));
      }),
    );
  });

  it('puts a sample on the edge of two buckets into the earlier one, once', () => {
    const counts = new CounterAccumulator(GRID, DAY_MS);
    const series = (t: number, v: number): RawSeries => ({
      labels: {},
      samples: [{ t, v }],
    });
    counts.add([series(1_000_000, 1)]);
    counts.add([series(1_060_000 - GRID.width * 1000 + 20_000, 3)]);
    counts.add([series(1_080_000, 10)]);
    counts.add([series(1_080_001, 11)]);
    expect([...counts.increments]).toEqual([
      [1020 - GRID.width, 2],
      [1020, 7],
      [1080, 1],
    ]);
  });

  it('hands out a series once, when it is first seen inside the grid', () => {
    const counts = new CounterAccumulator(GRID, DAY_MS);
    counts.add([
      { labels: { a: '1' }, samples: [{ t: 900_000, v: 1 }] },
      { labels: { b: '1' }, samples: [{ t: 1_100_000, v: 5 }] },
    ]);
    counts.add([
      { labels: { a: '1' }, samples: [{ t: 1_100_000, v: 2 }] },
      { labels: { b: '1' }, samples: [{ t: 1_160_000, v: 6 }] },
    ]);
    const newcomers = counts.takeNewcomers();
    expect(newcomers.map(n => [n.labels, n.first.v])).toEqual([
      [{ b: '1' }, 5],
    ]);
    expect(counts.takeNewcomers()).toEqual([]);
  });
});
