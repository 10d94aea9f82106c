import { SourceFailure } from '@callboard/backstage-plugin-slo-node';
import { MetricQuery } from '@callboard/backstage-plugin-slo-common';

/** @throws SourceFailure `invalid` when the text of the query is missing */
export function textOf({ spec: { query } }: MetricQuery): string {
  if (typeof query === 'string' && query.trim()) return query.trim();
  throw new SourceFailure(
    'invalid',
    'missing-query',
    'metricSource.spec.query must be a Datadog metrics query',
  );
}

const UNITS: Record<string, number> = { s: 1, m: 60 };

/**
 * `spec.interval`: seconds, or a text such as `60s` and `5m`.
 *
 * @throws SourceFailure `invalid` when it is something else
 */
export function intervalOf({
  spec: { interval },
}: MetricQuery): number | undefined {
  if (interval === undefined) return undefined;
  const match = /^([1-9]\d*)([sm]?)$/.exec(String(interval));
  if (match) return Number(match[1]) * (UNITS[match[2] ?? ''] ?? 1);
  throw new SourceFailure(
    'invalid',
    'bad-interval',
    'metricSource.spec.interval must be seconds, or a text such as 60s or 5m',
  );
}
