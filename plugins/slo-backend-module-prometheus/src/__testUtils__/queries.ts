import { MetricQuery } from '@callboard/backstage-plugin-slo-common';
import { SliQuery } from '@callboard/backstage-plugin-slo-node';

/** A query as it stands in a document. */
export function promql(
  query: string,
  more: Partial<MetricQuery> = {},
): MetricQuery {
  return { sourceType: 'Prometheus', spec: { query }, ...more };
}

/** A ratio of two counters over a span of time. */
export function ratio(
  span: { from: number; to: number },
  queries: { good?: string; bad?: string; total: string },
  more: { counter?: boolean; digest?: string } = {},
): SliQuery {
  return {
    digest: more.digest ?? 'sli',
    ...span,
    indicator: {
      kind: 'ratio',
      counter: more.counter ?? true,
      good: queries.good === undefined ? undefined : promql(queries.good),
      bad: queries.bad === undefined ? undefined : promql(queries.bad),
      total: promql(queries.total),
    },
  };
}
