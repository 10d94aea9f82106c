import fc from 'fast-check';
import { BucketSeries, SliceSpec } from '../../database/RecordStore';
import {
  NO_SLICES,
  judgeSlices,
  plusSlices,
  slicesIn,
  toSliceTally,
} from './slices';

type Bucket = [good: number, total: number, observedSeconds?: number];

const series = (
  buckets: Bucket[],
  start = 0,
  bucketSeconds = 300,
): BucketSeries => ({
  bucketSeconds,
  start,
  good: Float64Array.from(buckets, ([good]) => good),
  total: Float64Array.from(buckets, ([, total]) => total),
  observedSeconds: Float64Array.from(
    buckets,
    ([, , observed = bucketSeconds]) => observed,
  ),
});

const spec = (
  method: SliceSpec['method'],
  sliceTargets: number[],
  sliceSeconds = 300,
  weights: number[] = [],
): SliceSpec => ({
  method,
  sliceSeconds,
  components: sliceTargets.map((sliceTarget, i) => ({
    digest: `d${i}`,
    weight: weights[i] ?? 1,
    sliceTarget,
  })),
});

function tally(wanted: SliceSpec, parts: BucketSeries[], end: number) {
  const range = { start: 0, end };
  return toSliceTally(
    judgeSlices(wanted, parts, range),
    slicesIn(range, wanted.sliceSeconds),
  );
}

describe('slices of one indicator', () => {
  it('are bad below the target, and not at it, however binary numbers round', () => {
    const parts = [
      series([
        [95, 100],
        [94, 100],
        [999, 1000],
        [19, 20],
      ]),
    ];
    expect(tally(spec('Timeslices', [0.95]), parts, 1200)).toEqual({
      measured: 4,
      bad: 1,
      empty: 0,
      unknown: 0,
      shortfall: 0.161,
    });
    for (let percent = 1; percent <= 100; percent += 1) {
      const exact = [series([[percent, 100]])];
      expect(
        tally(spec('Timeslices', [percent / 100]), exact, 300),
      ).toMatchObject({ measured: 1, bad: 0 });
    }
  });

  it('are measured with events, empty without any, unknown where nothing was watched', () => {
    const parts = [
      series([
        [1, 2, 10],
        [0, 0, 0],
        [0, 0, 1],
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ]),
    ];
    expect(tally(spec('Timeslices', [0.9], 600), parts, 1800)).toEqual({
      measured: 1,
      bad: 1,
      empty: 1,
      unknown: 1,
      shortfall: 0.5,
    });
  });

  it('are counted in the range they start in, and unknown where the series ends', () => {
    const parts = [series([[1, 1]])];
    const wanted = spec('Timeslices', [0.9], 420);
    expect(slicesIn({ start: 1, end: 841 }, 420)).toBe(2);
    expect(tally(wanted, parts, 840)).toMatchObject({
      measured: 1,
      unknown: 1,
    });
  });
});

describe('joint slices of a composite', () => {
  const good: Bucket = [10, 10];
  const bad: Bucket = [5, 10];
  const empty: Bucket = [0, 0];
  const unknown: Bucket = [0, 0, 0];

  it.each<[string, Bucket, Bucket, string]>([
    ['good and good', good, good, 'good'],
    ['good and bad', good, bad, 'bad'],
    ['good and empty', good, empty, 'good'],
    ['bad and empty', bad, empty, 'bad'],
    ['empty and empty', empty, empty, 'empty'],
    ['good and unknown', good, unknown, 'unknown'],
    ['empty and unknown', empty, unknown, 'unknown'],
    ['bad and unknown', bad, unknown, 'bad'],
  ])('of Timeslices: %s', (_, a, b, expected) => {
    const found = tally(
      spec('Timeslices', [0.9, 0.9], 300, [1, 9]),
      [series([a]), series([b])],
      300,
    );
    expect(found).toMatchObject({
      measured: expected === 'good' || expected === 'bad' ? 1 : 0,
      bad: expected === 'bad' ? 1 : 0,
      empty: expected === 'empty' ? 1 : 0,
      unknown: expected === 'unknown' ? 1 : 0,
    });
  });

  it('of RatioTimeslices add up weighted shortfalls (two at 95 % make 90 %), up to one slice', () => {
    const half = series([
      [95, 100],
      [0, 10],
    ]);
    const wanted = spec('RatioTimeslices', [1, 1]);
    expect(tally(wanted, [half, half], 300).shortfall).toBe(0.1);
    expect(tally(wanted, [half, half], 600).shortfall).toBe(1.1);
    expect(
      tally(spec('RatioTimeslices', [1, 1], 300, [3, 1]), [half, half], 300)
        .shortfall,
    ).toBe(0.2);
  });

  it('of RatioTimeslices are unknown with one unknown part, unless the others failed altogether', () => {
    const wanted = spec('RatioTimeslices', [1, 1]);
    const silent = series([unknown, unknown]);
    const failing = series([bad, [0, 10]]);
    expect(tally(wanted, [failing, silent], 600)).toEqual({
      measured: 1,
      bad: 1,
      empty: 0,
      unknown: 1,
      shortfall: 1,
    });
    // Three times a third is all of the slice, however a third is rounded.
    const third = series([[10, 15]]);
    expect(
      tally(spec('RatioTimeslices', [1, 1], 300, [3, 1]), [third, silent], 300),
    ).toMatchObject({ measured: 1, unknown: 0, shortfall: 1 });
  });
});

describe('shortfalls', () => {
  it('add up exactly in any order and past 2^53 units', () => {
    const ratio = fc.tuple(fc.nat(7), fc.constant(7));
    fc.assert(
      fc.property(
        fc.array(ratio, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 20_000 }),
        (buckets, times) => {
          const wanted = spec('RatioTimeslices', [1]);
          const range = { start: 0, end: buckets.length * 300 };
          const once = judgeSlices(wanted, [series(buckets)], range);
          let sum = NO_SLICES;
          for (let i = 0; i < times; i += 1) {
            sum = plusSlices(sum, once);
          }
          const units = buckets.reduce(
            (all, [g]) => all + BigInt(Math.round(((7 - g) / 7) * 1e12)),
            BigInt(0),
          );
          const all = units * BigInt(times);
          const expected =
            Number(all / BigInt(1e12)) + Number(all % BigInt(1e12)) / 1e12;
          expect(toSliceTally(sum, 0).shortfall).toBe(expected);
        },
      ),
      { numRuns: 50 },
    );
  });
});
