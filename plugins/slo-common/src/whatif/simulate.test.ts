import fc from 'fast-check';
import {
  alertPairsFor,
  budgetRemaining,
  burnRate,
  Tally,
  TimeRange,
} from '../engine';
import { SimulatedTerms, simulate } from './simulate';

const MIDNIGHT = Date.UTC(2026, 2, 1) / 1000;
const HOUR = 3_600;
const DAY = 24 * HOUR;
const BUCKET = 300;
const TARGET = 0.9;

/** A rolling window of a day under Occurrences, in the engine's words. */
const terms = (windowSeconds = DAY): SimulatedTerms => ({
  windowAt: at => ({ start: at - windowSeconds, end: at }),
  judge: ({ tallies: [tally], elapsedSeconds }) => {
    const left = tally && budgetRemaining(tally, TARGET);
    const covered = (tally?.observedSeconds ?? 0) >= 0.95 * elapsedSeconds;
    return {
      exhausted: typeof left === 'number' && covered ? left <= 0 : null,
      errorBudgetRemaining: left ?? null,
      sli: tally && tally.total > 0 ? tally.good / tally.total : null,
    };
  },
  burnRate: ([tally]) => (tally ? burnRate(tally, TARGET) : null),
  pairs: alertPairsFor(windowSeconds),
});

interface Bucket {
  good: number;
  total: number;
  observed: boolean;
}

function seriesOf(buckets: Bucket[]) {
  return {
    grid: { start: MIDNIGHT, stepSeconds: BUCKET, steps: buckets.length },
    components: [
      {
        good: buckets.map(({ good }) => good),
        total: buckets.map(({ total }) => total),
        observedSeconds: buckets.map(({ observed }) => (observed ? BUCKET : 0)),
      },
    ],
  };
}

const healthy: Bucket = { good: 10, total: 10, observed: true };
const failing: Bucket = { good: 0, total: 10, observed: true };
const silent: Bucket = { good: 0, total: 0, observed: false };
const repeat = (seconds: number, bucket: Bucket) =>
  Array.from({ length: seconds / BUCKET }, () => bucket);

describe('simulate', () => {
  it('counts days exhausted, within and unknown', () => {
    const buckets = [
      ...repeat(DAY, healthy),
      ...repeat(DAY - 4 * HOUR, healthy),
      ...repeat(4 * HOUR, failing),
      ...repeat(2 * DAY, silent),
    ];
    const result = simulate({
      ...seriesOf(buckets),
      excluded: [],
      from: MIDNIGHT + DAY,
      to: MIDNIGHT + 4 * DAY,
      terms: terms(),
    });
    expect(result.days).toEqual([
      {
        day: '2026-03-02',
        errorBudgetRemaining: -0.666666666667,
        state: 'exhausted',
      },
      { day: '2026-03-03', errorBudgetRemaining: null, state: 'exhausted' },
      { day: '2026-03-04', errorBudgetRemaining: null, state: 'unknown' },
    ]);
    expect(result).toMatchObject({
      daysExhausted: 2,
      daysUnknown: 1,
      sli: null,
      errorBudgetRemaining: null,
    });
  });

  it('takes excluded time out of counts and of the elapsed time', () => {
    const buckets = [...repeat(DAY, healthy)];
    buckets.fill(failing, 0, 36);
    const outage = { start: MIDNIGHT, end: MIDNIGHT + 3 * HOUR };
    const run = (excluded: TimeRange[]) =>
      simulate({
        ...seriesOf(buckets),
        excluded,
        from: MIDNIGHT + DAY - BUCKET,
        to: MIDNIGHT + DAY,
        terms: terms(),
      });
    expect(run([])).toMatchObject({ sli: 0.875, daysExhausted: 1 });
    expect(run([outage])).toMatchObject({ sli: 1, daysExhausted: 0 });
    expect(run([outage]).days[0]).toMatchObject({ state: 'within' });
  });

  it('finds when each pair would have begun and ended to fire', () => {
    const buckets = repeat(30 * DAY, healthy);
    const onset = buckets.length - 72;
    buckets.fill(failing, onset, onset + 12);
    const { alerts } = simulate({
      ...seriesOf(buckets),
      excluded: [],
      from: MIDNIGHT + 29 * DAY,
      to: MIDNIGHT + 30 * DAY,
      terms: { ...terms(), pairs: alertPairsFor(30 * DAY).slice(1, 2) },
    });
    // 6 h at 6 × B: 60 % of 72 buckets must be bad, only 12 are.
    expect(alerts).toEqual([]);
    const fast = simulate({
      ...seriesOf(buckets),
      excluded: [],
      from: MIDNIGHT + 29 * DAY,
      to: MIDNIGHT + 30 * DAY,
      terms: {
        ...terms(),
        pairs: [
          {
            severity: 'page',
            long: '1h',
            short: '5m',
            budgetShare: 0.02,
            factor: 5,
          },
        ],
      },
    });
    // Above 5 × B once 7 of the hour's 12 buckets are bad; over with the first good bucket.
    const start = MIDNIGHT + (onset + 7) * BUCKET;
    const end = MIDNIGHT + (onset + 13) * BUCKET;
    expect(fast.alerts).toEqual([
      {
        severity: 'page',
        long: '1h',
        short: '5m',
        start: new Date(start * 1000).toISOString(),
        end: new Date(end * 1000).toISOString(),
      },
    ]);
  });

  it('equals a recount of every window', () => {
    const bucket = fc
      .record({
        total: fc.integer({ min: 0, max: 1_000 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        observed: fc.boolean(),
      })
      .map(({ total, share, observed }) =>
        observed
          ? { good: Math.floor(total * share), total, observed }
          : { good: 0, total: 0, observed },
      );
    fc.assert(
      fc.property(
        fc.array(bucket, { minLength: 40, maxLength: 80 }),
        fc.integer({ min: 1, max: 39 }),
        fc.array(fc.integer({ min: 0, max: 79 }), { maxLength: 5 }),
        (buckets, windowBuckets, out) => {
          const seen: Tally[] = [];
          const { windowAt, ...rest } = terms(windowBuckets * BUCKET);
          simulate({
            ...seriesOf(buckets),
            excluded: out.map(index => ({
              start: MIDNIGHT + index * BUCKET,
              end: MIDNIGHT + (index + 1) * BUCKET,
            })),
            from: MIDNIGHT + windowBuckets * BUCKET,
            to: MIDNIGHT + buckets.length * BUCKET,
            terms: {
              ...rest,
              windowAt,
              judge: question => {
                seen.push(...question.tallies);
                return rest.judge(question);
              },
            },
          });
          const recounted = buckets.slice(windowBuckets).map((_, index) =>
            buckets
              .map((item, at) => (out.includes(at) ? silent : item))
              .slice(index + 1, index + 1 + windowBuckets)
              .reduce(
                (sum, { good, total, observed }) => ({
                  good: sum.good + good,
                  total: sum.total + total,
                  observedSeconds:
                    sum.observedSeconds + (observed ? BUCKET : 0),
                }),
                { good: 0, total: 0, observedSeconds: 0 },
              ),
          );
          expect(seen).toEqual(recounted);
        },
      ),
    );
  });
});
