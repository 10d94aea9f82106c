import { MetricQuery } from '@callboard/backstage-plugin-slo-common';
import { SliQuery } from '@callboard/backstage-plugin-slo-node';
import { RawPoints } from './fakeDatadog';

/** A Sunday noon, on every grid. */
export const NOON = Date.parse('2026-03-01T12:00:00Z') / 1000;

/** The last hour before noon in buckets of five minutes. */
export const HOUR = { from: NOON - 3_600, to: NOON, bucketSeconds: 300 };

/** A query as it stands in a document. */
export function datadog(
  query: string,
  more: Partial<MetricQuery> & { spec?: Record<string, unknown> } = {},
): MetricQuery {
  const { spec, ...rest } = more;
  return { sourceType: 'Datadog', ...rest, spec: { query, ...spec } };
}

type Span = Pick<SliQuery, 'from' | 'to' | 'bucketSeconds'>;

/** A ratio of two counts. */
export function ratio(
  queries: { good?: string; bad?: string; total: string },
  more: Partial<Span> & {
    counter?: boolean;
    digest?: string;
    metric?: Partial<MetricQuery>;
  } = {},
): SliQuery {
  const { counter = false, digest = 'sli', metric, ...span } = more;
  const { good, bad, total } = queries;
  return {
    digest,
    ...HOUR,
    ...span,
    indicator: {
      kind: 'ratio',
      counter,
      good: good === undefined ? undefined : datadog(good, metric),
      bad: bad === undefined ? undefined : datadog(bad, metric),
      total: datadog(total, metric),
    },
  };
}

/** A threshold: values below `value` are good. */
export function threshold(
  metric: MetricQuery,
  value: number,
  span: Partial<Span> = {},
): SliQuery {
  return {
    digest: 'threshold',
    ...HOUR,
    ...span,
    comparison: { op: 'lt', value },
    indicator: { kind: 'threshold', metric },
  };
}

/** A point every `step` seconds. */
export function every(
  step: number,
  value: (at: number) => number,
  { from, to }: { from: number; to: number } = HOUR,
): RawPoints {
  return Array.from({ length: Math.floor((to - from) / step) }, (_, i) => {
    const at = from + i * step;
    return [at, value(at)];
  });
}
