import {
  MetricQuery,
  RatioIndicator,
} from '@callboard/backstage-plugin-slo-common';
import {
  BucketFindings,
  countEvents,
  SliQuery,
  SourceFailure,
} from '@callboard/backstage-plugin-slo-node';
import { Reading, Series, Span } from '../api/series';
import { countExpression } from '../query/counts';
import { textOf } from '../query/textOf';
import { Organizations } from './Organizations';
import { Counted, Plan, PlannedQuery } from './Plan';

/** How far back a series that is absent now is looked for, seconds. */
const SEEN_SECONDS = 30 * 86_400;
const DAY = 86_400;
/**
 * A ratio of counts.
 *
 * Datadog gives no point where nothing was counted. A bucket without a total was not observed. Good or bad without a
 * point while the total moves is zero if the query matched anything in the 30 days before; else it may be a spelling
 * mistake, and the bucket is left out.
 *
 * @throws SourceFailure `invalid`
 */
export function planRatio(
  query: SliQuery,
  indicator: RatioIndicator,
  organizations: Organizations,
): Plan {
  const { counter, good, bad, total } = indicator;
  const numerator = good ?? bad;
  const role = good ? 'good' : 'bad';
  if (!numerator || !total) {
    throw new SourceFailure(
      'invalid',
      'incomplete-ratio',
      'A ratio needs total and either good or bad',
    );
  }
  const api = organizations.of(total);
  if (organizations.of(numerator) !== api) {
    throw new SourceFailure(
      'invalid',
      'several-organizations',
      `total and ${role} must be of one Datadog organization`,
    );
  }
  const { from, to, bucketSeconds: width } = query;
  const span: Span = { from, to, width };
  const planned = (
    metric: MetricQuery,
    as: PlannedQuery['role'],
  ): PlannedQuery => ({
    role: as,
    query: textOf(metric),
    dataSourceRef: metric.dataSourceRef,
    expression: countExpression(textOf(metric), { width, counter }),
    span,
  });
  return {
    query,
    api,
    reads: [planned(numerator, role), planned(total, 'total')],
    doubt: ([some, all]) =>
      some && all && mayBeMisspelt(some, all)
        ? {
            expression: countExpression(textOf(numerator), {
              width: DAY,
              counter,
            }),
            span: {
              from: Math.floor((from - SEEN_SECONDS) / DAY) * DAY,
              to: Math.ceil(to / DAY) * DAY,
              width: DAY,
            },
          }
        : undefined,
    count: ([some, all], proof) =>
      combine({
        span,
        role,
        some: some?.series ?? [],
        all: all?.series ?? [],
        absentIsZero: !proof || hasPoints(proof),
      }),
  };
}

function hasPoints({ series }: Reading): boolean {
  return series.some(one => one.size > 0);
}

function mayBeMisspelt(some: Reading, all: Reading): boolean {
  return (
    !hasPoints(some) &&
    all.series.some(one => [...one.values()].some(value => value > 0))
  );
}

/** The sum over all series; undefined where none has a point. */
function sumAt(series: Series[], at: number): number | undefined {
  const values = series.flatMap(one => one.get(at) ?? []);
  return values.length > 0 ? values.reduce((a, b) => a + b, 0) : undefined;
}

function combine(counts: {
  span: Span;
  role: 'good' | 'bad';
  some: Series[];
  all: Series[];
  absentIsZero: boolean;
}): Counted {
  const { span, role, some, all, absentIsZero } = counts;
  const findings = new BucketFindings();
  const buckets: Counted['buckets'] = [];
  for (let bucket = span.from; bucket < span.to; bucket += span.width) {
    const total = sumAt(all, bucket);
    if (total === undefined) continue;
    const found = sumAt(some, bucket);
    if (found === undefined && total > 0 && !absentIsZero) {
      findings.add(
        bucket,
        'never-seen',
        `${role} has no series and had none in 30 days, so its absence may be a spelling mistake and not zero`,
      );
      continue;
    }
    const events = countEvents(role, found ?? 0, total);
    if ('code' in events) {
      findings.add(bucket, events.code, events.what);
    } else {
      buckets.push({ bucket, ...events, observedSeconds: span.width });
    }
  }
  return { buckets, warnings: findings.warnings() };
}
