import { SourceFailure } from '../api/failure';
import { PrometheusApi } from '../api/PrometheusApi';
import { BucketGrid } from '../lib/buckets';
import { Counts } from '../lib/combine';

/** Prometheus gives at most 11,000 points per series. */
const STEPS_PER_REQUEST = 10_000;

/**
 * Reads a query that is not a growing counter (`counter: false`): its value at the end of a bucket is the number of
 * events in that bucket, for example `sum(increase(x[5m]))` with buckets of 5 minutes.
 *
 * @throws SourceFailure `invalid` when the query gives several series
 */
export async function readSteps(
  api: PrometheusApi,
  query: string,
  grid: BucketGrid,
  signal: AbortSignal,
): Promise<Counts> {
  const increments = new Map<number, number>();
  const present = new Set<number>();
  const rejected = new Set<number>();
  const span = STEPS_PER_REQUEST * grid.width;
  for (let from = grid.from; from < grid.to; from += span) {
    const series = await api.range(
      query,
      {
        start: (from + grid.width) * 1000,
        end: Math.min(from + span, grid.to) * 1000,
        step: grid.width * 1000,
      },
      signal,
    );
    if (series.length > 1) {
      throw new SourceFailure(
        'invalid',
        'several-series',
        `The query gives ${series.length} series where one is expected: put sum(…) around it`,
      );
    }
    for (const { t, v } of series[0]?.samples ?? []) {
      const bucket = t / 1000 - grid.width;
      present.add(bucket);
      if (Number.isFinite(v) && v >= 0) increments.set(bucket, v);
      else rejected.add(bucket);
    }
  }
  return {
    title: query,
    increments,
    present,
    rejected,
    absentIsZero: present.size > 0,
  };
}
