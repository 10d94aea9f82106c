import {
  eventsOf,
  measurementOf,
  slicesOf,
  termsOf,
  windowOf,
} from './__testUtils__/terms';
import { countGapsAsBad } from './gaps';
import { coverageOf, judge } from './judge';
import { budgetSpent, budgetSpentAtLeast, burnRateOf } from './spending';
import { addTallies } from './tally';
import { burnDownOf } from './trend';

const DAY = 86_400;
const SLICES = { sliceSeconds: 300 } as const;
const month = {
  duration: '1M',
  window: {
    duration: '1M',
    isRolling: false,
    calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'UTC' },
  },
};

describe('calendar windows', () => {
  it('Occurrences: spend of the events expected by the end, as an estimate', () => {
    const terms = termsOf(0.99, month);
    // Ten days of thirty: 1,000 events so far, 3,000 expected, of which 30 may be bad.
    const window = windowOf([eventsOf(15, 1000, 10 * DAY)], {
      remainingSeconds: 20 * DAY,
    });
    const verdict = judge(terms, measurementOf(window));
    expect(verdict).toMatchObject({
      state: 'healthy',
      errorBudgetRemaining: 0.5,
      estimate: true,
      sli: 0.985,
    });
  });

  it('Occurrences: are no estimate any more at the end', () => {
    const window = windowOf([eventsOf(15, 3000, 30 * DAY)]);
    const verdict = judge(termsOf(0.99, month), measurementOf(window));
    expect(verdict.errorBudgetRemaining).toBe(0.5);
    expect(verdict).not.toHaveProperty('estimate');
  });

  it.each(['Timeslices', 'RatioTimeslices'] as const)(
    '%s: divide by all slices of the window less the empty ones',
    method => {
      const terms = termsOf(0.99, { ...month, ...SLICES, method });
      const tally = slicesOf({
        measured: 900,
        bad: 5,
        shortfall: 5,
        empty: 100,
      });
      const window = windowOf([tally], {
        windowSlices: 1100,
        remainingSeconds: DAY,
      });
      const verdict = judge(terms, measurementOf(window));
      expect(verdict).toMatchObject({
        errorBudgetRemaining: 0.5,
        slices: {
          measured: 900,
          bad: 5,
          empty: 100,
          unknown: 0,
          divisor: 1000,
        },
      });
      expect(verdict).not.toHaveProperty('estimate');
    },
  );

  it('have no verdict before anything of them is measured', () => {
    const window = windowOf([eventsOf(0, 0, 0)], { remainingSeconds: DAY });
    expect(judge(termsOf(0.99, month), measurementOf(window))).toMatchObject({
      state: 'unknown',
      reason: 'the window has just begun, nothing of it is measured yet',
    });
  });
});

describe('slices of a rolling window', () => {
  it('leaves empty slices out', () => {
    const terms = termsOf(0.9, { method: 'Timeslices', ...SLICES });
    const tally = slicesOf({ measured: 10, bad: 1, empty: 278 });
    const verdict = judge(terms, measurementOf(windowOf([tally])));
    expect([verdict.state, verdict.sli]).toEqual(['exhausted', 0.9]);
  });

  it('says no-traffic where all are empty, for weeks', () => {
    const terms = termsOf(0.9, { method: 'Timeslices', ...SLICES });
    const tally = slicesOf({ empty: 8640 }, 30 * DAY);
    expect(judge(terms, measurementOf(windowOf([tally])))).toMatchObject({
      state: 'no-traffic',
      errorBudgetRemaining: null,
      sli: null,
      reason: 'no event in 30 d',
    });
  });

  it('has no burn rate over a look-back that is shorter than a slice', () => {
    const window = windowOf([slicesOf({ measured: 10 })]);
    const terms = termsOf(0.9, { method: 'Timeslices', ...SLICES });
    expect(
      judge(terms, measurementOf(window, null)).burnRates['5m'],
    ).toBeNull();
  });
});

describe('the reason of an exhausted budget', () => {
  it.each([
    ['Occurrences', {}, '10 % of the events in 30 d were bad, 1 % may be'],
    [
      'Timeslices',
      month,
      '10 % of the slices of this calendar month (1M) were bad, 1 % may be',
    ],
    [
      'RatioTimeslices',
      {},
      'on average 10 % of a slice was bad over 30 d, 1 % may be',
    ],
  ] as const)('%s: names what was bad, and when', (method, rest, reason) => {
    const terms = termsOf(0.99, { ...SLICES, ...rest, method });
    const tally = {
      ...slicesOf({ measured: 10, bad: 1, shortfall: 1 }),
      good: 9,
      total: 10,
    };
    const verdict = judge(terms, measurementOf(windowOf([tally])));
    expect([verdict.state, verdict.reason]).toEqual(['exhausted', reason]);
  });

  it('speaks of events to come where it counts on them', () => {
    const window = windowOf([eventsOf(10, 100, 10 * DAY)], {
      remainingSeconds: 10 * DAY,
    });
    expect(judge(termsOf(0.99, month), measurementOf(window)).reason).toBe(
      '5 % of the events expected in this calendar month (1M) were bad, 1 % may be',
    );
  });
});

it('names a window without traffic by its length, although its newest bucket is still filling', () => {
  const window = windowOf([eventsOf(0, 0, 30 * DAY - 100)]);
  expect(judge(termsOf(0.99), measurementOf(window)).reason).toBe(
    'no event in 30 d',
  );
});

describe('coverage', () => {
  it('is the least of the components', () => {
    const tallies = [eventsOf(0, 10, 900), eventsOf(0, 10, 500)];
    expect(coverageOf({ tallies, elapsedSeconds: 1000 })).toBe(0.5);
  });

  it('is never more than the share of joint slices that are known', () => {
    // Each component missed 4 % of the time, but not the same.
    const tallies = [slicesOf({ measured: 92, unknown: 8 }, 960)];
    expect(coverageOf({ tallies, elapsedSeconds: 1000 })).toBe(0.92);
  });

  it.each([
    ['Timeslices', 9, 'unknown'],
    ['Timeslices', 10, 'exhausted'],
    ['RatioTimeslices', 9.999, 'unknown'],
    ['RatioTimeslices', 10, 'exhausted'],
  ] as const)(
    '%s below 95 % with %s bad of 50 and 50 unknown: %s',
    (method, bad, state) => {
      const terms = termsOf(0.9, { method, ...SLICES });
      const tally = slicesOf(
        { measured: 50, unknown: 50, bad, shortfall: bad },
        500,
      );
      const window = windowOf([tally], { elapsedSeconds: 1000 });
      expect(judge(terms, measurementOf(window)).state).toBe(state);
    },
  );

  it('does not let a composite be good while a component was never measured', () => {
    const terms = termsOf(0, {
      composite: true,
      parts: [
        { target: 0.9, weight: 1, sliceTarget: 1 },
        { target: 0.9, weight: 1, sliceTarget: 1 },
      ],
    });
    const judged = (bad: number) =>
      judge(
        terms,
        measurementOf(windowOf([eventsOf(bad, 100), eventsOf(0, 0, 0)])),
      );
    expect(judged(1)).toMatchObject({
      state: 'unknown',
      errorBudgetRemaining: null,
    });
    expect(judged(20)).toMatchObject({
      state: 'exhausted',
      errorBudgetRemaining: -1,
      sli: null,
      good: null,
      total: null,
    });
  });
});

describe('an exclusion of the whole window', () => {
  it('is unknown, not healthy', () => {
    const window = windowOf([eventsOf(0, 0, 0)]);
    const verdict = judge(termsOf(0.99), {
      ...measurementOf(window),
      excludedSeconds: DAY,
    });
    expect([verdict.state, verdict.reason]).toEqual([
      'unknown',
      'all of the window so far is excluded',
    ]);
  });
});

describe('missing data that is bad', () => {
  const bad = { missingDataIsBad: true };

  it('Occurrences: gaps have the mean traffic, all of it bad', () => {
    const terms = termsOf(0.5, bad);
    const window = windowOf([eventsOf(0, 900, 900)], { elapsedSeconds: 1000 });
    expect(countGapsAsBad(terms, window, window).tallies).toEqual([
      { good: 900, total: 1000, observedSeconds: 1000 },
    ]);
    expect(judge(terms, measurementOf(window))).toMatchObject({
      state: 'healthy',
      coverage: 0.9,
      good: 900,
      total: 900,
      sli: 0.9,
      errorBudgetRemaining: 0.8,
      reason: '1.7 min without data count as bad',
    });
  });

  it.each(['Timeslices', 'RatioTimeslices'] as const)(
    '%s: unknown slices are bad',
    method => {
      const terms = termsOf(0.5, { ...bad, ...SLICES, method });
      const window = windowOf([slicesOf({ measured: 90, unknown: 10 }, 900)], {
        elapsedSeconds: 1000,
      });
      expect(judge(terms, measurementOf(window))).toMatchObject({
        state: 'healthy',
        errorBudgetRemaining: 0.8,
        slices: { measured: 100, bad: 10, unknown: 0 },
      });
    },
  );

  it.each([
    ['Occurrences', eventsOf(0, 900, 900)],
    [
      'Timeslices',
      { ...slicesOf({ measured: 90, unknown: 910 }, 900), ...SLICES },
    ],
  ] as const)(
    '%s: what was before the first sample is no gap',
    (method, tally) => {
      const terms = termsOf(0.5, { ...bad, ...SLICES, method });
      const window = windowOf(
        [{ ...tally, unrecorded: { seconds: 9000, slices: 900 } }],
        { elapsedSeconds: 10_000 },
      );
      expect(judge(terms, measurementOf(window))).toMatchObject({
        state: 'unknown',
        errorBudgetRemaining: 0.8,
      });
    },
  );

  it('is exhausted where nothing was observed at all', () => {
    const window = windowOf([eventsOf(0, 0, 0)], { elapsedSeconds: 1000 });
    const verdict = judge(termsOf(0.99, bad), measurementOf(window));
    expect([verdict.state, verdict.sli]).toEqual(['exhausted', 0]);
  });
});

describe('extreme promises and counts', () => {
  it.each([
    [0, 999, 'healthy', 0.001],
    [0, 1000, 'exhausted', 0],
    [0.999999, 0, 'healthy', 1],
    [0.999999, 1, 'exhausted', -999],
  ])('target %s with %s bad of 1,000: %s', (target, bad, state, left) => {
    const window = windowOf([eventsOf(bad, 1000)]);
    const verdict = judge(termsOf(target), measurementOf(window));
    expect([verdict.state, verdict.errorBudgetRemaining]).toEqual([
      state,
      left,
    ]);
  });

  it('loses no event up to 2^53', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const sum = addTallies([eventsOf(1, most - 2), eventsOf(1, 1)]);
    expect([sum.good, sum.total]).toEqual([most - 3, most - 1]);
    const millions = 1_000_000 * 30 * DAY;
    const window = windowOf([eventsOf(1, millions)]);
    expect(judge(termsOf(0.5), measurementOf(window))).toMatchObject({
      total: millions,
      good: millions - 1,
    });
  });
});

describe('parts of a window', () => {
  it.each([
    ['Occurrences', {}],
    ['Timeslices', SLICES],
    ['RatioTimeslices', SLICES],
  ] as const)('%s: burn down to what is left', (method, rest) => {
    const terms = termsOf(0.9, { method, ...rest });
    const part = (bad: number) => ({
      ...slicesOf({ measured: 10, bad, shortfall: bad }, 100),
      good: 10 - bad,
      total: 10,
    });
    const parts = [part(0), part(1), part(0), part(1)];
    const trend = burnDownOf(
      terms,
      parts.map(tally => ({ tallies: [tally], elapsedSeconds: 100 })),
      windowOf([addTallies(parts)]),
    );
    expect(trend).toEqual([1, 0.75, 0.75, 0.5]);
  });

  it('spends at least what good gaps leave', () => {
    const window = windowOf([eventsOf(10, 100, 500)], { elapsedSeconds: 1000 });
    const terms = termsOf(0.9);
    expect(budgetSpent(terms, window)).toBe(1);
    expect(budgetSpentAtLeast(terms, window)).toBe(0.5);
    expect(burnRateOf(terms, window)).toBe(1);
  });
});
