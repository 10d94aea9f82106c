import {
  AlertPolicyDefinition,
  Indicator,
  ObjectiveDefinition,
  SloDefinition,
} from '../../model';

const prometheus = (query: string) => ({
  sourceType: 'Prometheus',
  spec: { query },
});

/** One indicator of each kind, by name. */
export const indicators = {
  'good counters': {
    kind: 'ratio',
    counter: true,
    good: prometheus('sum(http_requests_total{job="shop",code!~"5.."})'),
    total: prometheus('sum(http_requests_total{job="shop"})'),
  },
  'bad counters': {
    kind: 'ratio',
    counter: true,
    bad: prometheus('http_requests_total{job="shop",code=~"5..|timeout"}'),
    total: prometheus('http_requests_total{job="shop"}'),
  },
  'added counters of other metrics': {
    kind: 'ratio',
    counter: true,
    good: prometheus('sum by (pod) (fast_total) + (sum(cached_total))'),
    total: prometheus('sum(seen_total{le="+Inf"}) + cached_total'),
  },
  'good counts': {
    kind: 'ratio',
    counter: false,
    good: prometheus('sum(batch_good{queue="a"})'),
    total: prometheus('sum(batch_size{queue="a"})'),
  },
  'bad counts of free form': {
    kind: 'ratio',
    counter: false,
    bad: prometheus('sum(rate(errors_total[2m])) * 60'),
    total: prometheus('sum(rate(seen_total[2m])) * 60 # per minute'),
  },
  'raw success': {
    kind: 'ratio',
    counter: false,
    raw: prometheus('avg(probe_success{job="edge"})'),
    rawType: 'success',
  },
  'raw failure of free form': {
    kind: 'ratio',
    counter: false,
    raw: prometheus('sum(rate(errors_total[5m])) / sum(rate(seen_total[5m]))'),
    rawType: 'failure',
  },
  threshold: {
    kind: 'threshold',
    metric: prometheus('max(replica_lag_seconds{db="ledger"})'),
  },
  'threshold of free form': {
    kind: 'threshold',
    metric: prometheus(
      'histogram_quantile(0.99, sum by (le) (rate(seconds_bucket[5m])))',
    ),
  },
} satisfies Record<string, Indicator>;

/** An objective of 99 %, in slices of five minutes where slices are asked for. */
export function objective(
  indicator: Indicator,
  changes: Partial<ObjectiveDefinition> = {},
): ObjectiveDefinition {
  return {
    name: '0',
    target: 0.99,
    ...(indicator.kind === 'threshold' && { op: 'lte', value: 5 }),
    timeSliceTarget: 0.95,
    timeSliceWindow: '5m',
    compositeWeight: 1,
    indicator,
    ...changes,
  };
}

/** An SLO of 30 rolling days. */
export function slo(
  objectives: ObjectiveDefinition[],
  changes: Partial<SloDefinition> = {},
): SloDefinition {
  return {
    ref: 'slo:default/checkout-answers',
    entityRef: 'component:default/checkout',
    ownerRef: 'group:default/payments',
    title: 'Checkout answers',
    budgetingMethod: 'Occurrences',
    window: { duration: '30d', isRolling: true },
    objectives,
    composite: false,
    missingDataIsBad: false,
    ...changes,
  };
}

/** A policy that pages when an hour burns 14.4 times too fast. */
export function policy(
  condition: Partial<AlertPolicyDefinition['condition']> = {},
  changes: Partial<AlertPolicyDefinition> = {},
): AlertPolicyDefinition {
  return {
    name: 'wake-up',
    alertWhenBreaching: true,
    alertWhenNoData: false,
    alertWhenResolved: false,
    condition: {
      name: 'fast',
      severity: 'page',
      op: 'gt',
      threshold: 14.4,
      lookbackWindow: '1h',
      ...condition,
    },
    targets: [],
    ...changes,
  };
}
