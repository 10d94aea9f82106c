import fc from 'fast-check';
import { COVERAGE_NEEDED, judge, Measurement } from './judge';
import { LOOKBACKS } from './lookbacks';
import { BudgetTerms } from './terms';

const DAY = 86_400;
const WINDOW = 30 * DAY;

const termsFor = (target: number): BudgetTerms => ({
  method: 'Occurrences',
  window: { duration: '30d', isRolling: true },
  windowSeconds: WINDOW,
  parts: [{ target, weight: 1, sliceTarget: target }],
  composite: false,
  missingDataIsBad: false,
});

/** A window with these counts, watched for a share of its time, and look-backs with a share of bad events. */
function measured(options: {
  bad: number;
  total: number;
  coverage?: number;
  lookbackErrors?: number;
}): Measurement {
  const { bad, total, coverage = 1, lookbackErrors = 0 } = options;
  const lookback = {
    elapsedSeconds: 300,
    tallies: [
      { good: 1000 * (1 - lookbackErrors), total: 1000, observedSeconds: 300 },
    ],
  };
  const window = {
    tallies: [{ good: total - bad, total, observedSeconds: WINDOW * coverage }],
    elapsedSeconds: WINDOW,
    remainingSeconds: 0,
  };
  return {
    window,
    coverage: window,
    lookbacks: {
      '5m': lookback,
      '30m': lookback,
      '1h': lookback,
      '2h': lookback,
      '6h': lookback,
      '1d': lookback,
      '3d': lookback,
    },
    excludedSeconds: 0,
  };
}

describe('judge, events over a rolling window', () => {
  it.each([
    ['no bad event', { bad: 0, total: 1000 }, 'healthy', 1],
    ['half of the budget spent', { bad: 5, total: 10_000 }, 'healthy', 0.5],
    ['all of it spent exactly', { bad: 10, total: 10_000 }, 'exhausted', 0],
    ['twice of it spent', { bad: 20, total: 10_000 }, 'exhausted', -1],
    ['everything bad', { bad: 10, total: 10 }, 'exhausted', -999],
    ['no event', { bad: 0, total: 0 }, 'no-traffic', null],
    [
      'a burn in every look-back',
      { bad: 5, total: 10_000, lookbackErrors: 0.0145 },
      'burning',
      0.5,
    ],
    [
      'exactly enough measured',
      { bad: 0, total: 1, coverage: 0.95 },
      'healthy',
      1,
    ],
    [
      'hardly too little measured',
      { bad: 0, total: 1, coverage: 0.9499 },
      'unknown',
      1,
    ],
    [
      'too little measured and no event',
      { bad: 0, total: 0, coverage: 0.5 },
      'unknown',
      null,
    ],
    [
      'too little measured, a burn in every look-back',
      { bad: 5, total: 10_000, coverage: 0.5, lookbackErrors: 0.5 },
      'unknown',
      0.5,
    ],
    [
      'a budget spent only if the gaps were like the rest',
      { bad: 15, total: 10_000, coverage: 0.5 },
      'unknown',
      -0.5,
    ],
    [
      'a budget spent even if every gap was good',
      { bad: 20, total: 10_000, coverage: 0.5 },
      'exhausted',
      -1,
    ],
  ])('%s', (_title, counts, state, remaining) => {
    const verdict = judge(termsFor(0.999), measured(counts));
    expect(verdict.state).toBe(state);
    expect(verdict.errorBudgetRemaining).toBe(remaining);
  });

  it('says in plain words how much was measured', () => {
    const verdict = judge(
      termsFor(0.999),
      measured({ bad: 0, total: 1, coverage: 720 / WINDOW }),
    );
    expect(verdict.reason).toBe(
      'measured 12 min of 30 d (0.028 %), 95 % is needed',
    );
  });

  it('never rounds coverage up to what is needed', () => {
    const verdict = judge(
      termsFor(0.999),
      measured({ bad: 0, total: 1, coverage: 0.94999 }),
    );
    expect(verdict.reason).toContain('(94.99 %)');
  });

  it('says what burns', () => {
    const verdict = judge(
      termsFor(0.999),
      measured({ bad: 1, total: 10_000, lookbackErrors: 0.02 }),
    );
    expect(verdict.reason).toBe(
      'budget is spent 20× in 1h and 20× in 5m, both above 14.4× (page)',
    );
    expect(verdict.burning).toEqual({
      severity: 'page',
      long: '1h',
      short: '5m',
      factor: 14.4,
    });
  });

  it('gives no figure where nothing was observed', () => {
    const empty = {
      tallies: [{ good: 0, total: 0, observedSeconds: 0 }],
      elapsedSeconds: 300,
    };
    const verdict = judge(termsFor(0.999), {
      ...measured({ bad: 0, total: 0, coverage: 0 }),
      lookbacks: { ...measured({ bad: 0, total: 0 }).lookbacks, '1h': empty },
    });
    expect(verdict).toMatchObject({
      state: 'unknown',
      sli: null,
      good: null,
      total: null,
      errorBudgetRemaining: null,
      burnRates: { '1h': null, '5m': 0 },
    });
  });

  const measurement = fc
    .record({
      total: fc.nat(1_000_000),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      coverage: fc.double({ min: 0, max: 1, noNaN: true }),
      lookbackErrors: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ total, share, ...rest }) => ({
      total,
      bad: Math.floor(total * share),
      ...rest,
    }));
  const target = fc.double({ min: 0, max: 0.99999, noNaN: true });

  it('is never healthy without an event, or with too little measured', () => {
    fc.assert(
      fc.property(measurement, target, (counts, promise) => {
        const { state } = judge(termsFor(promise), measured(counts));
        expect(
          state === 'healthy' &&
            (counts.total === 0 || counts.coverage < COVERAGE_NEEDED),
        ).toBe(false);
      }),
    );
  });

  it('says exhausted under low coverage only if good gaps leave it so', () => {
    // Both sides of the line are common: the budget is spent 0 to 4 times.
    const counts = fc.record({
      total: fc.integer({ min: 1000, max: 1_000_000 }),
      spent: fc.double({ min: 0, max: 4, noNaN: true }),
      coverage: fc.double({ min: 0.1, max: 0.94, noNaN: true }),
    });
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(counts, ({ total, spent, coverage }) => {
        const bad = Math.floor(total * 0.01 * spent);
        const partial = measured({ bad, total, coverage });
        const exhausted = judge(termsFor(0.99), partial).state === 'exhausted';
        // Fill the gaps with as much traffic as was measured, all of it good.
        const filled = measured({ bad, total: total / coverage });
        const { errorBudgetRemaining } = judge(termsFor(0.99), filled);
        const distance = errorBudgetRemaining ?? Number.NaN;
        fc.pre(Math.abs(distance) > 1e-9);
        expect(exhausted).toBe(distance < 0);
        seen.add(exhausted);
      }),
    );
    expect(seen.size).toBe(2);
  });

  it('is never clamped, and always 1 − burn of the window', () => {
    fc.assert(
      fc.property(measurement, target, (counts, promise) => {
        fc.pre(counts.total > 0 && counts.coverage > 0);
        const { errorBudgetRemaining } = judge(
          termsFor(promise),
          measured(counts),
        );
        const burn = counts.bad / counts.total / (1 - promise);
        expect(
          Math.abs((errorBudgetRemaining ?? NaN) - (1 - burn)),
        ).toBeLessThan(1e-6 * Math.max(1, burn));
      }),
    );
  });

  it('never gets better by another bad event', () => {
    fc.assert(
      fc.property(measurement, target, (counts, promise) => {
        fc.pre(counts.total > 0);
        const worse = {
          ...counts,
          bad: Math.min(counts.bad + 1, counts.total),
        };
        const [before, after] = [counts, worse].map(
          item => judge(termsFor(promise), measured(item)).state,
        );
        expect(before === 'exhausted' && after !== 'exhausted').toBe(false);
      }),
    );
  });

  it('has a burn rate for every look-back', () => {
    const { burnRates } = judge(
      termsFor(0.99),
      measured({ bad: 0, total: 1, lookbackErrors: 0.05 }),
    );
    expect(Object.keys(burnRates)).toEqual([...LOOKBACKS]);
    expect(Object.values(burnRates)).toEqual(LOOKBACKS.map(() => 5));
  });
});
