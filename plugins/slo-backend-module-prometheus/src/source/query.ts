import {
  Indicator,
  MetricQuery,
  RatioIndicator,
} from '@callboard/backstage-plugin-slo-common';
import { SourceFailure } from '../api/failure';

/** A ratio with both of its queries. */
export interface RatioQueries {
  counter: boolean;
  role: 'good' | 'bad';
  numerator: MetricQuery;
  total: MetricQuery;
}

/**
 * The two queries of a ratio.
 *
 * @throws SourceFailure `invalid` for indicators of other kinds
 */
export function ratioQueries(indicator: Indicator): RatioQueries {
  if (indicator.kind !== 'ratio' || indicator.raw) {
    throw new SourceFailure(
      'invalid',
      'unsupported-indicator',
      'Only ratios of good or bad to total are measured on Prometheus so far, not thresholds and raw ratios',
    );
  }
  const { counter, total } = indicator;
  const { role, numerator } = numeratorOf(indicator);
  if (!numerator || !total) {
    throw new SourceFailure(
      'invalid',
      'incomplete-ratio',
      'A ratio needs total and either good or bad',
    );
  }
  return { counter, role, numerator, total };
}

function numeratorOf({ good, bad }: RatioIndicator) {
  return good
    ? { role: 'good' as const, numerator: good }
    : { role: 'bad' as const, numerator: bad };
}

/** @throws SourceFailure `invalid` when the text of the query is missing */
export function promqlOf({ spec }: MetricQuery): string {
  const text = spec.query ?? spec.promql;
  if (typeof text === 'string' && text.trim()) return text.trim();
  throw new SourceFailure(
    'invalid',
    'missing-query',
    'metricSource.spec.query must be a PromQL query',
  );
}
