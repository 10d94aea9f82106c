import { SloStatus } from '@callboard/backstage-plugin-slo-common';

/** What differs from a healthy SLO. */
export type SloOverrides = Partial<SloStatus> & { name: string };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** An instant before now, ISO 8601. */
export function ago(now: number, milliseconds: number): string {
  return new Date(now - milliseconds).toISOString();
}

/** A burn-down from full to what is left, in 30 parts; steeper at its end where it burns. */
export function trendTo(left: number, steep: boolean): number[] {
  return Array.from({ length: 30 }, (_, i) => {
    const share = (i + 1) / 30;
    return 1 - (1 - left) * (steep ? share ** 6 : share);
  });
}

const QUIET = {
  '5m': 0.2,
  '30m': 0.3,
  '1h': 0.3,
  '2h': 0.4,
  '6h': 0.4,
  '1d': 0.35,
  '3d': 0.4,
};

/** A healthy SLO with something else about it. */
export function makeSlo(now: number, overrides: SloOverrides): SloStatus {
  const { name, ...rest } = overrides;
  const figures = {
    state: 'healthy',
    sli: 0.99974,
    good: 1_203_688,
    total: 1_204_001,
    errorBudgetRemaining: 0.48,
    coverage: 0.998,
    burnRates: QUIET,
    ...rest,
  } as const;
  const target = rest.target ?? 0.9995;
  return {
    ref: `slo:default/${name}`,
    title: name,
    target,
    window: { duration: '30d', isRolling: true },
    budgetingMethod: 'Occurrences',
    data: 'ok',
    since: ago(now, 50 * HOUR),
    objectives: [
      {
        name: '0',
        target,
        state: figures.state,
        reason: rest.reason,
        coverage: figures.coverage,
        sli: figures.sli,
        good: figures.good,
        total: figures.total,
        errorBudgetRemaining: figures.errorBudgetRemaining,
        burnRates: figures.burnRates,
        burning: rest.burning,
        slices: rest.slices,
        estimate: rest.estimate,
        withoutExclusions: rest.withoutExclusions,
      },
    ],
    sources: [
      {
        name: 'prometheus',
        newestSampleEnd: ago(now, 4 * MINUTE),
        lastAttempt: ago(now, MINUTE),
        lastSuccess: ago(now, MINUTE),
      },
    ],
    issues: [],
    trend:
      figures.errorBudgetRemaining === null
        ? []
        : trendTo(figures.errorBudgetRemaining, figures.state === 'burning'),
    asOf: ago(now, MINUTE),
    ...figures,
  };
}
