import {
  eventsOf,
  measurementOf,
  slicesOf,
  termsOf,
  windowOf,
} from './__testUtils__/terms';
import { judge } from './judge';
import { budgetSpent } from './spending';

const MINUTES = 30 * 24 * 60;

/**
 * Google, "The Site Reliability Workbook", chapter 5 "Alerting on SLOs", table "Burn rates and time to complete
 * budget exhaustion", https://sre.google/workbook/alerting-on-slos/
 */
describe('burn rates and time to exhaustion, SRE Workbook', () => {
  it.each([
    [1, 30 * 24 * 60],
    [2, 15 * 24 * 60],
    [10, 3 * 24 * 60],
    [1000, 43.2], // "43 minutes"
  ])('burn rate %s spends all of the budget in %s min', (rate, minutes) => {
    const bad = minutes * rate * 0.001;
    const window = windowOf([eventsOf(bad, MINUTES)]);
    expect(budgetSpent(termsOf(0.999), window)).toBe(1);
  });
});

/**
 * The same chapter, "Recommended parameters for the 99.9 % SLO alerting configuration": a burn of 14.4 for one hour
 * spends 2 %, 6 for six hours 5 %, 1 for three days 10 % of a budget of 30 days.
 */
describe('budget consumed by the recommended burn rates, SRE Workbook', () => {
  it.each([
    [14.4, 60, 0.02],
    [6, 6 * 60, 0.05],
    [1, 3 * 24 * 60, 0.1],
  ])('%s for %s min spends %s', (rate, minutes, share) => {
    const window = windowOf([eventsOf(minutes * rate * 0.001, MINUTES)]);
    expect(budgetSpent(termsOf(0.999), window)).toBeCloseTo(share, 12);
  });
});

/**
 * Google, "Site Reliability Engineering", appendix A "Availability Table", column 30 days,
 * https://sre.google/sre-book/availability-table/
 */
describe('allowed unavailability in 30 days, SRE book', () => {
  it.each([
    [0.9, 3 * 24 * 60],
    [0.95, 1.5 * 24 * 60],
    [0.99, 7.2 * 60],
    [0.995, 3.6 * 60],
    [0.999, 43.2],
    [0.9995, 21.6],
    [0.9999, 4.32],
  ])('%s allows %s minutes', (target, minutes) => {
    const terms = termsOf(target, { method: 'Timeslices', sliceSeconds: 60 });
    const state = (bad: number) =>
      judge(
        terms,
        measurementOf(windowOf([slicesOf({ measured: MINUTES, bad })])),
      ).state;
    expect(state(Math.ceil(minutes) - 1)).toBe('healthy');
    expect(state(Math.floor(minutes) + 1)).toBe('exhausted');
    const spent = budgetSpent(
      terms,
      windowOf([slicesOf({ measured: MINUTES, bad: minutes })]),
    );
    expect(spent).toBe(1);
  });
});

/**
 * OpenSLO, "examples/budgeting-method/README.md", "Quick calculations": two weeks, 24,000 requests a day, target 95 %,
 * slices of a minute, 99 % of the requests succeed until an attack leaves 1 %.
 * https://github.com/OpenSLO/OpenSLO/tree/main/examples/budgeting-method
 */
describe("OpenSLO's comparison of the methods", () => {
  const slices = 14 * 24 * 60;

  it('has 20,160 slices and 336,000 requests', () => {
    expect([slices, 14 * 24_000]).toEqual([20_160, 336_000]);
  });

  it('Occurrences: 16,632 failed requests are 99 % of the budget of 16,800', () => {
    const terms = termsOf(0.95, { duration: '2w' });
    const spent = (bad: number) =>
      budgetSpent(terms, windowOf([eventsOf(bad, 336_000)]));
    expect(spent(16_632)).toBe(0.99);
    expect(spent(16_800)).toBe(1);
  });

  it('Timeslices: the attack needs 16 hours and 48 minutes', () => {
    const terms = termsOf(0.95, {
      duration: '2w',
      method: 'Timeslices',
      sliceSeconds: 60,
    });
    const spent = (bad: number) =>
      budgetSpent(terms, windowOf([slicesOf({ measured: slices, bad })]));
    expect(spent(16 * 60 + 48)).toBe(1);
    expect(spent(16 * 60 + 47)).toBeLessThan(1);
  });

  it('RatioTimeslices: the attack needs about 13 hours and 45 minutes', () => {
    const terms = termsOf(0.95, {
      duration: '2w',
      method: 'RatioTimeslices',
      sliceSeconds: 60,
    });
    const spent = (attacked: number) => {
      const shortfall = attacked * 0.99 + (slices - attacked) * 0.01;
      return budgetSpent(
        terms,
        windowOf([slicesOf({ measured: slices, shortfall })]),
      );
    };
    // 822.9 minutes: 13 h 43 min, which the example rounds.
    expect(spent(13 * 60 + 42)).toBeLessThan(1);
    expect(spent(13 * 60 + 43)).toBeGreaterThan(1);
  });
});

/**
 * OpenSLO, README, "Notes (Composite SLO)": with Occurrences each component burns the composite at its own rate,
 * multiplied by its weight. https://github.com/OpenSLO/OpenSLO#notes-composite-slo
 */
describe("OpenSLO's composites, Occurrences", () => {
  it.each([
    [1, 1, 0.7],
    [0.5, 1, 0.6],
    [100, 1, 20.5],
  ])('weights %s and %s spend %s', (first, second, expected) => {
    const terms = termsOf(0, {
      composite: true,
      parts: [
        { target: 0.99, weight: first, sliceTarget: 1 },
        { target: 0.9, weight: second, sliceTarget: 1 },
      ],
    });
    // The first spends 20 % of its own budget, the second 50 %.
    const window = windowOf([eventsOf(2, 1000), eventsOf(50, 1000)]);
    expect(budgetSpent(terms, window)).toBe(expected);
  });
});

/**
 * M. C., Nobl9, "outcomes from various error budget calculation methods": ten intervals, target 95 %.
 * https://gist.github.com/nobl9-mikec/a1a55d97d77f10216be775eaad7221ac
 */
describe("Nobl9's comparison of the methods", () => {
  const good = [2, 10, 12, 13, 13, 12, 13, 13, 12, 11];
  const valid = [4, 10, 12, 13, 14, 15, 14, 13, 12, 11];
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

  it('Occurrences: 94.0677 %, 118.6 % of the budget', () => {
    const terms = termsOf(0.95);
    const bad = sum(valid) - sum(good);
    const verdict = judge(
      terms,
      measurementOf(windowOf([eventsOf(bad, sum(valid))])),
    );
    expect([verdict.good, verdict.total]).toEqual([111, 118]);
    expect(verdict.sli).toBeCloseTo(0.940677, 5);
    expect(verdict.errorBudgetRemaining).toBeCloseTo(1 - 1.18644, 4);
  });

  it('Timeslices: an interval below 95 % is a bad one', () => {
    const terms = termsOf(0.95, { method: 'Timeslices', sliceSeconds: 60 });
    const bad = good.filter((g, i) => g / (valid[i] ?? 1) < 0.95).length;
    const verdict = judge(
      terms,
      measurementOf(windowOf([slicesOf({ measured: 10, bad })])),
    );
    expect([bad, verdict.sli]).toEqual([4, 0.6]);
    expect(verdict.errorBudgetRemaining).toBe(-7);
  });
});
