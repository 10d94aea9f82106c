import fc from 'fast-check';
import { BudgetTerms, budgetFigures, TimeRange } from '../engine';
import { simulate } from './simulate';

const MIDNIGHT = Date.UTC(2026, 2, 1) / 1000;
const HOUR = 3_600;
const DAY = 24 * HOUR;
const BUCKET = 300;

const terms = (windowSeconds = DAY, target = 0.9): BudgetTerms => ({
  method: 'Occurrences',
  window: { duration: `${windowSeconds / 60}m`, isRolling: true },
  windowSeconds,
  parts: [{ target, weight: 1, sliceTarget: target }],
  composite: false,
  missingDataIsBad: false,
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
      range: { start: MIDNIGHT + DAY, end: MIDNIGHT + 4 * DAY },
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

  it('takes silence for bad where the terms say so, but not what lies before the first sample', () => {
    const buckets = [
      ...repeat(DAY, silent),
      ...repeat(DAY - HOUR, healthy),
      ...repeat(HOUR, silent),
    ];
    const replay = (recordedFrom?: number) =>
      simulate({
        ...seriesOf(buckets),
        recordedFrom,
        excluded: [],
        range: { start: MIDNIGHT + DAY, end: MIDNIGHT + 2 * DAY },
        terms: { ...terms(), missingDataIsBad: true },
      });
    expect(replay(MIDNIGHT + DAY)).toMatchObject({
      daysExhausted: 0,
      errorBudgetRemaining: 0.583333333333,
    });
    expect(replay(MIDNIGHT)).toMatchObject({ daysExhausted: 1 });
  });

  it('takes excluded time out of counts and of the elapsed time', () => {
    const buckets = [...repeat(DAY, healthy)];
    buckets.fill(failing, 0, 36);
    const outage = { start: MIDNIGHT, end: MIDNIGHT + 3 * HOUR };
    const run = (excluded: TimeRange[]) =>
      simulate({
        ...seriesOf(buckets),
        excluded,
        range: { start: MIDNIGHT + DAY - BUCKET, end: MIDNIGHT + DAY },
        terms: terms(),
      });
    expect(run([])).toMatchObject({ sli: 0.875, daysExhausted: 1 });
    expect(run([outage])).toMatchObject({ sli: 1, daysExhausted: 0 });
    expect(run([outage]).days[0]).toMatchObject({ state: 'within' });
  });

  it('finds when a pair would have begun and ended to fire', () => {
    const buckets = repeat(31 * DAY, healthy);
    const onset = buckets.length - 72;
    buckets.fill(failing, onset, onset + 12);
    const { alerts } = simulate({
      ...seriesOf(buckets),
      excluded: [],
      range: { start: MIDNIGHT + 30 * DAY, end: MIDNIGHT + 31 * DAY },
      terms: terms(30 * DAY, 0.95),
    });
    // 14.4 × 0.05: above it once 9 of the hour's 12 buckets are bad; over with the first good bucket.
    const iso = (bucket: number) =>
      new Date((MIDNIGHT + bucket * BUCKET) * 1000).toISOString();
    expect(alerts.filter(({ long }) => long === '1h')).toEqual([
      {
        severity: 'page',
        long: '1h',
        short: '5m',
        start: iso(onset + 9),
        end: iso(onset + 13),
      },
    ]);
  });

  it('begins every month with a whole budget', () => {
    const buckets = [...repeat(31 * DAY, healthy), ...repeat(2 * DAY, healthy)];
    buckets.fill(failing, 30 * 288, 31 * 288);
    const { days } = simulate({
      ...seriesOf(buckets),
      excluded: [],
      range: { start: MIDNIGHT + 29 * DAY, end: MIDNIGHT + 33 * DAY },
      terms: {
        ...terms(30 * DAY, 0.99),
        window: {
          duration: '1M',
          isRolling: false,
          calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'UTC' },
        },
      },
    });
    expect(days.map(({ day, state }) => `${day} ${state}`)).toEqual([
      '2026-03-30 within',
      '2026-03-31 exhausted',
      '2026-04-01 within',
      '2026-04-02 within',
    ]);
    expect(days[1]?.errorBudgetRemaining).toBeCloseTo(1 - 100 / 31, 9);
  });

  it('judges slices by the slice target', () => {
    const slices = Array.from({ length: 2 * 288 }, (_, index) =>
      index % 4 === 0 ? 1 : 0,
    );
    const all = slices.map(() => 1);
    const none = slices.map(() => 0);
    const { errorBudgetRemaining, sli } = simulate({
      grid: { start: MIDNIGHT, stepSeconds: BUCKET, steps: slices.length },
      components: [
        {
          good: none,
          total: all,
          observedSeconds: slices.map(() => BUCKET),
          slices: {
            measured: all,
            bad: slices,
            empty: none,
            unknown: none,
            shortfall: slices,
          },
        },
      ],
      excluded: [],
      range: { start: MIDNIGHT + DAY, end: MIDNIGHT + 2 * DAY },
      terms: { ...terms(DAY, 0.5), method: 'Timeslices', sliceSeconds: BUCKET },
    });
    expect({ errorBudgetRemaining, sli }).toEqual({
      errorBudgetRemaining: 0.5,
      sli: 0.75,
    });
  });

  it('says at its end what the engine says of the last window, whatever came before', () => {
    const bucket = fc
      .record({
        total: fc.integer({ min: 0, max: 1_000 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        observed: fc.boolean(),
      })
      .map(({ total, share, observed }) =>
        observed
          ? { good: Math.floor(total * share), total, observed }
          : silent,
      );
    fc.assert(
      fc.property(
        fc.array(bucket, { minLength: 40, maxLength: 80 }),
        fc.integer({ min: 1, max: 39 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 79 }), { maxLength: 5 }),
        (buckets, windowBuckets, out) => {
          const own = terms(windowBuckets * BUCKET);
          const { sli, errorBudgetRemaining } = simulate({
            ...seriesOf(buckets),
            excluded: out
              .sort((a, b) => a - b)
              .map(index => ({
                start: MIDNIGHT + index * BUCKET,
                end: MIDNIGHT + (index + 1) * BUCKET,
              })),
            range: {
              start: MIDNIGHT + windowBuckets * BUCKET,
              end: MIDNIGHT + buckets.length * BUCKET,
            },
            terms: own,
          });
          const counted = buckets
            .map((item, index) => (out.includes(index) ? silent : item))
            .slice(-windowBuckets)
            .reduce(
              (sum, { good, total, observed }) => ({
                good: sum.good + good,
                total: sum.total + total,
                observedSeconds: sum.observedSeconds + (observed ? BUCKET : 0),
              }),
              { good: 0, total: 0, observedSeconds: 0 },
            );
          const figures = budgetFigures(own, {
            tallies: [counted],
            elapsedSeconds: windowBuckets * BUCKET,
            remainingSeconds: 0,
          });
          expect([sli, errorBudgetRemaining]).toEqual(
            buckets.length > windowBuckets
              ? [figures.sli, figures.errorBudgetRemaining]
              : [null, null],
          );
        },
      ),
    );
  });
});
