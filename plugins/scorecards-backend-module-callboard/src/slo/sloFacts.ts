import {
  FactSet,
  knownFact as known,
  perhapsFact as perhaps,
  tierTargetMet,
  tightestTarget,
  toFactSet,
  ToldFact as Told,
  unknownFact as unknown,
} from '@callboard/backstage-plugin-scorecards-common';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { isJudged } from './isJudged';

const DAY_MS = 86_400_000;

/** What the facts of an entity are made of. */
export interface SloFactsOptions {
  /** Label callboard.dev/tier. */
  tier?: string;
  tierTargets: Readonly<Record<string, number>>;
  /** Whether an SLO has an alert policy, by its ref; one that is missing is not in the catalog. */
  alerting: ReadonlyMap<string, boolean>;
  now: Date;
}

/** Why it is not known how its SLOs do, where that is so. */
function doubt(slos: readonly SloStatus[]): string | undefined {
  if (slos.length === 0) {
    return 'it has no SLO';
  }
  const [first, ...more] = slos.filter(slo => !isJudged(slo));
  if (!first) return undefined;
  const { title, state, data, reason } = first;
  const words = reason ?? (data === 'ok' ? state : data);
  const others = more.length > 0 ? `, and ${more.length} more` : '';
  return `${title} cannot be judged (${words})${others}`;
}

function worstState(slos: readonly SloStatus[]): Told<string> {
  const has = (state: string) => slos.some(slo => slo.state === state);
  if (has('exhausted')) {
    return known('exhausted');
  }
  const reason = doubt(slos);
  if (reason !== undefined) {
    return unknown(reason);
  }
  return known(has('burning') ? 'burning' : 'healthy');
}

function exhaustedForDays(slos: readonly SloStatus[], now: Date): Told<number> {
  const exhausted = slos.filter(({ state }) => state === 'exhausted');
  if (exhausted.length > 0) {
    const since = exhausted.flatMap(slo => slo.since ?? []).sort()[0];
    return since === undefined
      ? unknown('since when is not known')
      : // To the tenth of a day, so that it is not another fact every minute.
        known(
          Math.floor(((now.getTime() - Date.parse(since)) / DAY_MS) * 10) / 10,
        );
  }
  const reason = doubt(slos);
  return reason === undefined ? known(0) : unknown(reason);
}

/** Keeps the sign of what is next to nothing, and is not another fact with every sample. */
const toThreeDigits = (value: number) => Number(value.toPrecision(3));

function budgetRemaining(slos: readonly SloStatus[]): Told<number> {
  const budgets = slos.flatMap(slo => slo.errorBudgetRemaining ?? []);
  return perhaps(
    budgets.length > 0 ? toThreeDigits(Math.min(...budgets)) : undefined,
    doubt(slos) ?? 'no SLO has a known budget',
  );
}

function hasAlerting(
  slos: readonly SloStatus[],
  alerting: ReadonlyMap<string, boolean>,
): Told<boolean> {
  if (slos.some(({ ref }) => alerting.get(ref))) {
    return known(true);
  }
  const lost = slos.find(({ ref }) => !alerting.has(ref));
  return lost
    ? unknown(`${lost.ref} is not found in the catalog`)
    : known(false);
}

/** What there is to say of the SLOs of one entity. */
export function sloFacts(
  slos: readonly SloStatus[],
  { tier, tierTargets, alerting, now }: SloFactsOptions,
): FactSet {
  const count = (test: (slo: SloStatus) => boolean) =>
    known(slos.filter(test).length);
  const stale = slos.filter(
    ({ data }) => data === 'stale' || data === 'source-error',
  );
  const oldest = stale.flatMap(({ asOf }) => asOf ?? []).sort()[0];
  return {
    ...toFactSet({
      count: known(slos.length),
      worstState: worstState(slos),
      exhausted: count(({ state }) => state === 'exhausted'),
      burning: count(slo => slo.state === 'burning' && isJudged(slo)),
      unjudged: count(slo => !isJudged(slo)),
      budgetRemaining: budgetRemaining(slos),
      tightestTarget: tightestTarget(slos),
      tierTargetMet: tierTargetMet(slos, tier, tierTargets),
      exhaustedForDays: exhaustedForDays(slos, now),
      invalid: count(({ data }) => data === 'invalid'),
      stale: known(stale.length),
      noData: count(({ data }) => data === 'no-data'),
      hasAlerting: hasAlerting(slos, alerting),
    }),
    ...(oldest !== undefined && { asOf: oldest, stale: true }),
  };
}
