import { PrometheusApi } from '../api/PrometheusApi';
import { BucketGrid } from '../lib/buckets';
import { inTurns } from './inTurns';
import { StepsReading } from './want';

/** Points of one answer: about 8 MB of JSON. */
const POINTS_PER_REQUEST = 200_000;
/** Prometheus gives at most 11,000 points per series. */
const STEPS_PER_REQUEST = 10_000;

/** The values of one expression; how it was sent is the caller's to say. */
export type StepValues = Pick<StepsReading, 'values' | 'severalSeries'>;

/**
 * Evaluates an expression at the end of each step of each bucket.
 *
 * @param label - tells apart what was asked for together; without it all belongs together
 * @param expected - number of values of the label
 * @returns by value of the label, without a label by the empty text; what is absent is missing
 * @throws SourceFailure
 */
export async function readSteps(
  options: {
    api: PrometheusApi;
    query: string;
    grid: BucketGrid;
    /** Seconds. */
    step: number;
    label?: string;
    signal: AbortSignal;
  },
  expected: number,
): Promise<Map<string, StepValues>> {
  const { api, query, grid, step, label, signal } = options;
  const parts = new Map<string, Map<number, number>>();
  const crowded = new Set<string>();
  const steps = Math.min(STEPS_PER_REQUEST, POINTS_PER_REQUEST / expected);
  await inTurns(
    {
      start: grid.from,
      end: grid.to,
      length: Math.max(1, Math.floor((steps * step) / grid.width)) * grid.width,
      smallest: grid.width,
    },
    (from, to) =>
      api.range(
        query,
        { start: (from + step) * 1000, end: to * 1000, step: step * 1000 },
        signal,
      ),
    series => {
      for (const { labels, samples } of series) {
        const part = label ? labels[label] ?? '' : '';
        const values = parts.get(part) ?? new Map<number, number>();
        parts.set(part, values);
        for (const { t, v } of samples) {
          if (values.has(t / 1000)) crowded.add(part);
          values.set(t / 1000, v);
        }
      }
    },
  );
  return new Map(
    [...parts].map(([part, values]) => [
      part,
      { values, severalSeries: crowded.has(part) },
    ]),
  );
}
