import { Indicator, MetricQuery } from '@callboard/backstage-plugin-slo-common';
import {
  BucketFindings,
  CountFault,
  rawEvent,
  SliQuery,
  SourceFailure,
  thresholdEvent,
} from '@callboard/backstage-plugin-slo-node';
import { Reading, Series, Span } from '../api/series';
import { gaugeExpression } from '../query/gauges';
import { intervalOf, textOf } from '../query/textOf';
import { Organizations } from './Organizations';
import { Counted, Plan } from './Plan';

/** The event that a value is, or why it is none. */
type Judge = (value: number) => { good: number; total: number } | CountFault;

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
    const judge: Judge = value => thresholdEvent(value, comparison);
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
  const judge: Judge = value => rawEvent(value, rawType);
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
  const findings = new BucketFindings();
  const counts = new Map<number, { good: number; total: number }>();
  for (const [at, value] of [...series].sort(([a], [b]) => a - b)) {
    const bucket = Math.floor(at / bucketSeconds) * bucketSeconds;
    const event = judge(value);
    if ('code' in event) {
      findings.add(bucket, event.code, event.what);
      continue;
    }
    const known = counts.get(bucket) ?? { good: 0, total: 0 };
    counts.set(bucket, {
      good: known.good + event.good,
      total: known.total + event.total,
    });
  }
  return {
    buckets: [...counts].map(([bucket, { good, total }]) => ({
      bucket,
      good,
      total,
      observedSeconds: total * span.width,
    })),
    warnings: findings.warnings(),
  };
}
