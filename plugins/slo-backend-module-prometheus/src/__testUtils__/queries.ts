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
  more: { counter?: boolean; digest?: string; bucketSeconds?: number } = {},
): SliQuery {
  return {
    digest: more.digest ?? 'sli',
    bucketSeconds: more.bucketSeconds ?? 300,
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

/** A value compared with a limit, over a span of time. */
export function threshold(
  span: { from: number; to: number },
  query: string,
  comparison: SliQuery['comparison'],
  more: { digest?: string; bucketSeconds?: number } = {},
): SliQuery {
  return {
    digest: more.digest ?? 'sli',
    bucketSeconds: more.bucketSeconds ?? 300,
    ...span,
    comparison,
    indicator: { kind: 'threshold', metric: promql(query) },
  };
}

/** A ratio that the source computes itself, over a span of time. */
export function raw(
  span: { from: number; to: number },
  query: string,
  rawType: 'success' | 'failure',
  more: { digest?: string } = {},
): SliQuery {
  return {
    digest: more.digest ?? 'sli',
    bucketSeconds: 300,
    ...span,
    indicator: { kind: 'ratio', counter: false, raw: promql(query), rawType },
  };
}
