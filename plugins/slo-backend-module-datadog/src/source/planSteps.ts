import {
  Indicator,
  MetricQuery,
  ThresholdOperator,
} from '@callboard/backstage-plugin-slo-common';
import { SliQuery } from '@callboard/backstage-plugin-slo-node';
import { SourceFailure } from '../api/failure';
import { Reading, Series, Span } from '../api/series';
import { gaugeExpression } from '../query/gauges';
import { intervalOf, textOf } from '../query/textOf';
import { Organizations } from './Organizations';
import { Counted, Plan } from './Plan';
import { Warnings } from './Warnings';

const HOLDS: Record<ThresholdOperator, (a: number, b: number) => boolean> = {
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
};

/** How much of an event is good, 0..1; undefined for a value that cannot be judged. */
type Judge = (value: number) => number | undefined;

/**
 * A threshold, or a ratio that Datadog computes itself: one event per step.
 *
 * @throws SourceFailure `invalid`
 */
export function planSteps(query: SliQuery, organizations: Organizations): Plan {
  const { metric, role, judge } = subjectOf(query);
  const { from, to, bucketSeconds } = query;
  const { expression, step } = gaugeExpression(
    textOf(metric),
    bucketSeconds,
    intervalOf(metric),
  );
  const span: Span = { from, to, width: step };
  return {
    query,
    api: organizations.of(metric),
    reads: [
      {
        role,
        query: textOf(metric),
        dataSourceRef: metric.dataSourceRef,
        expression,
        span,
      },
    ],
    doubt: () => undefined,
    count: ([reading]) =>
      countSteps(onlySeries(reading), span, bucketSeconds, judge),
  };
}

function subjectOf({ indicator, comparison }: SliQuery): {
  metric: MetricQuery;
  role: 'raw' | 'value';
  judge: Judge;
} {
  if (indicator.kind === 'threshold') {
    if (!comparison) {
      throw new SourceFailure(
        'invalid',
        'missing-comparison',
        'A threshold needs op and value',
      );
    }
    const { op, value: limit } = comparison;
    const judge: Judge = value => Number(HOLDS[op](value, limit));
    return { metric: indicator.metric, role: 'value', judge };
  }
  return rawSubject(indicator);
}

function rawSubject(indicator: Extract<Indicator, { kind: 'ratio' }>) {
  const { raw, rawType } = indicator;
  if (!raw || !rawType) {
    throw new SourceFailure(
      'invalid',
      'incomplete-ratio',
      'A raw ratio needs raw and rawType',
    );
  }
  const judge: Judge = value => {
    if (!(value >= 0 && value <= 1)) return undefined;
    return rawType === 'success' ? value : 1 - value;
  };
  return { metric: raw, role: 'raw' as const, judge };
}

/** A step has one value: of several series nobody has said which counts. */
function onlySeries(reading: Reading | undefined): Series {
  const [series, ...others] = (reading?.series ?? []).filter(s => s.size > 0);
  if (others.length > 0) {
    throw new SourceFailure(
      'invalid',
      'several-series',
      `The query gives ${
        others.length + 1
      } series, expected one: leave out "by {…}", or aggregate`,
    );
  }
  return series ?? new Map();
}

function countSteps(
  series: Series,
  span: Span,
  bucketSeconds: number,
  judge: Judge,
): Counted {
  const warnings = new Warnings();
  const counts = new Map<number, { good: number; total: number }>();
  for (const [at, value] of [...series].sort(([a], [b]) => a - b)) {
    const bucket = Math.floor(at / bucketSeconds) * bucketSeconds;
    const good = judge(value);
    if (good === undefined) {
      warnings.add('not-a-ratio', bucket, `${value} is not between 0 and 1`);
      continue;
    }
    const known = counts.get(bucket) ?? { good: 0, total: 0 };
    counts.set(bucket, { good: known.good + good, total: known.total + 1 });
  }
  return {
    buckets: [...counts].map(([bucket, { good, total }]) => ({
      bucket,
      good,
      total,
      observedSeconds: total * span.width,
    })),
    warnings: warnings.list(),
  };
}
