import {
  MetricQuery,
  RatioIndicator,
} from '@callboard/backstage-plugin-slo-common';
import { SliQuery, SourceFailure } from '@callboard/backstage-plugin-slo-node';
import { BucketGrid } from '../lib/buckets';
import { Comparison } from '../lib/events';
import { PartPlanner, CounterPart, StepsPart } from './parts';

/** What is to be read for a query, and what is then made of it. */
export type Plan =
  | {
      kind: 'counters';
      role: 'good' | 'bad';
      numerator: CounterPart;
      total: CounterPart;
    }
  | {
      kind: 'counts';
      role: 'good' | 'bad';
      numerator: StepsPart;
      total: StepsPart;
    }
  | { kind: 'raw'; rawType: 'success' | 'failure'; value: StepsPart }
  | { kind: 'threshold'; comparison: Comparison; value: StepsPart };

/** The buckets of a query. */
export const gridOf = ({ from, to, bucketSeconds }: SliQuery): BucketGrid => ({
  from,
  to,
  width: bucketSeconds,
});

/**
 * Plans one query. Nothing is sent.
 *
 * @throws SourceFailure `invalid`
 */
export function planQuery(query: SliQuery, planner: PartPlanner): Plan {
  const { indicator, comparison } = query;
  const grid = gridOf(query);
  if (indicator.kind === 'threshold') {
    if (!comparison) {
      throw new SourceFailure(
        'invalid',
        'missing-comparison',
        'A threshold needs op and value of its objective',
      );
    }
    const value = planner.steps('value', indicator.metric, grid);
    return { kind: 'threshold', comparison, value };
  }
  const { raw, rawType = 'success', counter } = indicator;
  if (raw) {
    return { kind: 'raw', rawType, value: planner.steps('raw', raw, grid) };
  }
  const { role, numerator, total } = ratioQueries(indicator);
  return counter
    ? {
        kind: 'counters',
        role,
        numerator: planner.counters(role, numerator, grid, false),
        total: planner.counters('total', total, grid, true),
      }
    : {
        kind: 'counts',
        role,
        numerator: planner.steps(role, numerator, grid),
        total: planner.steps('total', total, grid),
      };
}

function ratioQueries({ good, bad, total }: RatioIndicator): {
  role: 'good' | 'bad';
  numerator: MetricQuery;
  total: MetricQuery;
} {
  const numerator = good ?? bad;
  if (!numerator || !total) {
    throw new SourceFailure(
      'invalid',
      'incomplete-ratio',
      'A ratio needs total and either good or bad, or raw',
    );
  }
  return { role: good ? 'good' : 'bad', numerator, total };
}
