import { z } from 'zod';
import { attributesSchema } from './attributes';

/**
 * Shapes of OTLP/HTTP JSON: lowerCamelCase, 64-bit numbers as texts, enums as numbers.
 * https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding
 * https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/metrics/v1/metrics.proto
 */
const list = z.array(z.unknown()).nullish();
const wholeText = z.union([z.string().regex(/^\d+$/), z.number().min(0)]);
/** NaN and infinities are texts. Whether it is a count is the next question. */
const number = z.coerce.number().or(z.nan());
const count = wholeText.transform(Number);
/** Nanoseconds; milliseconds are enough and fit into a number. */
const instant = wholeText
  .nullish()
  .transform(nanos => Math.floor(Number(nanos ?? 0) / 1e6));

export const requestSchema = z.object({
  resourceMetrics: z
    .array(
      z.object({
        resource: z.object({ attributes: attributesSchema }).nullish(),
        scopeMetrics: z
          .array(
            z.object({
              scope: z
                .object({
                  name: z.string().optional(),
                  version: z.string().optional(),
                  attributes: attributesSchema,
                })
                .nullish(),
              metrics: list,
            }),
          )
          .nullish(),
      }),
    )
    .nullish(),
});

const temporality = z
  .union([z.number(), z.string()])
  .nullish()
  .transform(value => {
    switch (value) {
      case 1:
      case 'AGGREGATION_TEMPORALITY_DELTA':
        return 'delta' as const;
      case 2:
      case 'AGGREGATION_TEMPORALITY_CUMULATIVE':
        return 'cumulative' as const;
      default:
        return undefined;
    }
  });

const data = z.object({ dataPoints: list });

export const metricSchema = z.object({
  name: z.string(),
  unit: z.string().optional(),
  sum: data
    .extend({
      aggregationTemporality: temporality,
      isMonotonic: z.boolean().optional(),
    })
    .optional(),
  histogram: data.extend({ aggregationTemporality: temporality }).optional(),
  exponentialHistogram: data
    .extend({ aggregationTemporality: temporality })
    .optional(),
  gauge: data.optional(),
  summary: data.optional(),
});

const point = z.object({
  attributes: attributesSchema,
  startTimeUnixNano: instant,
  timeUnixNano: instant,
  /** Bit 1: no recorded value, the stream has ended. */
  flags: z.number().nullish(),
});

/** What every data point carries. */
export type PointHead = z.infer<typeof point>;

export const numberPointSchema = point.extend({
  asInt: z.union([z.string(), z.number()]).optional(),
  asDouble: number.optional(),
});

export const histogramPointSchema = point.extend({
  count,
  bucketCounts: z.array(count).nullish(),
  explicitBounds: z.array(z.number()).nullish(),
});

const exponentialBuckets = z
  .object({
    offset: z.number().int().nullish(),
    bucketCounts: z.array(count).nullish(),
  })
  .nullish();

export const exponentialPointSchema = point.extend({
  count,
  scale: z.number().int().nullish(),
  zeroCount: count.nullish(),
  zeroThreshold: z.number().nullish(),
  positive: exponentialBuckets,
  negative: exponentialBuckets,
});

export type HistogramPoint = z.infer<typeof histogramPointSchema>;
export type ExponentialPoint = z.infer<typeof exponentialPointSchema>;
