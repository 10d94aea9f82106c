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
      values: z.array(Point).optional(),
      histograms: z.array(z.unknown()).optional(),
    }),
  ),
});

export const VectorData = z.object({
  resultType: z.literal('vector'),
  result: z.array(z.object({ metric: Labels, value: Point.optional() })),
});

export const SeriesData = z.array(Labels);

/** A value as Prometheus prints it. */
export function parseValue(text: string): number {
  if (text === '+Inf') return Infinity;
  if (text === '-Inf') return -Infinity;
  return text === '' ? NaN : Number(text);
}

/** Prometheus keeps times in whole milliseconds and prints them as seconds. */
export function toRawSeries(
  labels: Record<string, string>,
  values: Array<z.infer<typeof Point>>,
): RawSeries {
  return {
    labels,
    samples: values.map(([seconds, value]) => ({
      t: Math.round(seconds * 1000),
      v: parseValue(value),
    })),
  };
}
