import { z } from 'zod';
import { RawSeries } from '../lib/series';

/** `[seconds, "value"]` */
const Point = z.tuple([z.number(), z.string()]);
const Labels = z.record(z.string(), z.string());

/** The envelope of every successful answer. */
export const Envelope = z.object({
  status: z.literal('success'),
  data: z.unknown(),
  warnings: z.array(z.string()).nullish(),
});

export const MatrixData = z.object({
  resultType: z.literal('matrix'),
  result: z.array(
    z.object({
      metric: Labels,
      /** Points, looked at one by one in `toRawSeries`: there may be hundreds of thousands. */
      values: z.array(z.unknown()).optional(),
      histograms: z.array(z.unknown()).optional(),
    }),
  ),
});

export const VectorData = z.object({
  resultType: z.literal('vector'),
  result: z.array(z.object({ metric: Labels, value: Point.optional() })),
});

export const SeriesData = z.array(Labels);

export const LabelValuesData = z.array(z.string());

/** Of a query without series, such as `time()`. */
export const ScalarData = z.object({
  resultType: z.literal('scalar'),
  result: Point,
});

/** A value as Prometheus prints it. */
export function parseValue(text: string): number {
  if (text === '+Inf') return Infinity;
  if (text === '-Inf') return -Infinity;
  return text === '' ? NaN : Number(text);
}

/**
 * Prometheus keeps times in whole milliseconds and prints them as seconds.
 *
 * @returns undefined when something is not a point
 */
export function toRawSeries(
  labels: Record<string, string>,
  values: unknown[],
): RawSeries | undefined {
  const samples: RawSeries['samples'] = [];
  for (const point of values) {
    if (!Array.isArray(point)) return undefined;
    const [seconds, value]: unknown[] = point;
    if (typeof seconds !== 'number' || typeof value !== 'string') {
      return undefined;
    }
    samples.push({ t: Math.round(seconds * 1000), v: parseValue(value) });
  }
  return { labels, samples };
}
