import {
  DayCount,
  ObjectiveExplanation,
  ObjectiveStatus,
  SloExplanation,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';
import { exclusionsOf } from './events';

const DAY_MS = 86_400_000;

/** A total in 30 whole parts that add up to it. */
function split(total: number, parts: number): number[] {
  return Array.from(
    { length: parts },
    (_, i) =>
      Math.round((total * (i + 1)) / parts) - Math.round((total * i) / parts),
  );
}

/** Events of an objective; a slice has 240 of them, a bad one seven bad ones. */
function countsOf({ good, total, slices }: ObjectiveStatus) {
  const events = total ?? 240 * (slices?.measured ?? 0);
  return { total: events, good: good ?? events - 7 * (slices?.bad ?? 0) };
}

function daysOf(objective: ObjectiveStatus, now: number): DayCount[] {
  const { slices } = objective;
  const counts = countsOf(objective);
  const good = split(counts.good, 30);
  const total = split(counts.total, 30);
  const measured = split(slices?.measured ?? 0, 30);
  const bad = split(slices?.bad ?? 0, 30);
  return total.map((of, i) => ({
    day: new Date(now - (29 - i) * DAY_MS).toISOString().slice(0, 10),
    good: good[i] ?? 0,
    total: of,
    observedSeconds: 86_400,
    ...(slices && {
      slices: {
        measured: measured[i] ?? 0,
        bad: bad[i] ?? 0,
        empty: 0,
        unknown: 0,
      },
    }),
  }));
}

function explainObjective(
  status: SloStatus,
  objective: ObjectiveStatus,
  now: number,
): ObjectiveExplanation {
  const { name, target, weight, slices } = objective;
  const { good, total } = countsOf(objective);
  const excluded = status.withoutExclusions
    ? { good: 5_683, total: 5_999, observedSeconds: 16_200 }
    : { good: 0, total: 0, observedSeconds: 0 };
  const ratio = total ? (total - good) / total : null;
  const budget = Number((1 - target).toPrecision(12));
  return {
    name,
    target,
    weight,
    slices,
    errorBudget: budget,
    queries: [
      {
        role: 'bad',
        sourceType: 'prometheus',
        dataSourceRef: 'datasource:default/payments-prometheus',
        query: 'http_requests_total{service="checkout",code=~"5.."}',
        sent: 'sum by (service) (last_over_time(http_requests_total{service=~"checkout|ledger|payouts",code=~"5.."}[5m]))',
        fusedWith: 2,
      },
      {
        role: 'total',
        sourceType: 'prometheus',
        dataSourceRef: 'datasource:default/payments-prometheus',
        query: 'http_requests_total{service="checkout"}',
      },
    ],
    sources: [
      {
        source: 'prometheus',
        good: good + excluded.good,
        total: total + excluded.total,
        observedSeconds: 2_570_616 + excluded.observedSeconds,
      },
    ],
    days: daysOf(objective, now),
    excluded,
    good,
    total,
    observedSeconds: 2_570_616,
    elapsedSeconds: 2_592_000 - excluded.observedSeconds,
    bucketSeconds: 300,
    revisions: 3,
    bounds: status.ref.includes('thinned')
      ? { good: [good - 210, good + 95], total: [total - 214, total + 96] }
      : undefined,
    steps: [
      {
        label: 'bad events ÷ events',
        formula: `${total - good} / ${total}`,
        value: ratio,
      },
      { label: 'budget', formula: `1 − ${target}`, value: budget },
      {
        label: 'budget left',
        formula: `1 − ${ratio} / ${budget}`,
        value: objective.errorBudgetRemaining,
      },
    ],
  };
}

/** How the figures of a status came about; its sums are true. */
export function explanationOf(status: SloStatus, now: number): SloExplanation {
  const from = now - 30 * DAY_MS;
  const iso = (at: number) => new Date(at).toISOString();
  return {
    ref: status.ref,
    state: status.state,
    data: status.data,
    reason: status.reason,
    asOf: status.asOf,
    evaluatedAt: iso(now - 60_000),
    budgetingMethod: status.budgetingMethod,
    window: status.window,
    windowRange: status.windowRange ?? { start: iso(from), end: iso(now) },
    documents: [
      {
        ref: status.ref,
        role: 'SLO',
        location: 'https://git.example/payments/checkout/blob/main/slo.yaml',
        version: '6f1c02aa9b0d',
      },
      { ref: 'sli:default/checkout-requests', role: 'SLI', version: '91be' },
    ],
    versions: [
      {
        since: iso(now - 12 * DAY_MS),
        targets: { '0': status.target ?? 0 },
        window: status.window,
        budgetingMethod: status.budgetingMethod,
        change: 'target 99.9 % → 99.95 %',
      },
      {
        since: iso(now - 80 * DAY_MS),
        targets: { '0': 0.999 },
        window: status.window,
        budgetingMethod: status.budgetingMethod,
      },
    ],
    objectives: status.objectives.map(o => explainObjective(status, o, now)),
    exclusions: status.withoutExclusions ? exclusionsOf(from, now) : [],
    steps: [
      {
        label: 'worst objective',
        formula: 'the least budget left of all objectives',
        value: status.errorBudgetRemaining,
      },
    ],
  };
}
