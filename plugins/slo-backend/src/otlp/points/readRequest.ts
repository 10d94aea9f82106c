import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { Attributes, canonicalAttributes } from './attributes';
import { PointFault } from './PointFault';
import {
  exponentialPointSchema,
  ExponentialPoint,
  histogramPointSchema,
  HistogramPoint,
  metricSchema,
  numberPointSchema,
  PointHead,
  requestSchema,
} from './schema';

/** The value of a data point. */
export type PointValue =
  | { kind: 'number'; value: number }
  | { kind: 'histogram'; point: HistogramPoint }
  | { kind: 'exponential'; point: ExponentialPoint };

/** A data point of a monotonic sum or a histogram. */
export interface DataPoint {
  resource: Attributes;
  /** Name and version of the instrumentation scope, and the metric's name: with the attributes they make the stream. */
  metric: string[];
  head: PointHead;
  delta: boolean;
  value: PointValue;
}

/** The most data points one request may carry. */
export const MAX_POINTS = 20_000;

type Metric = z.infer<typeof metricSchema>;

/**
 * Reads an ExportMetricsServiceRequest, one data point at a time.
 *
 * @returns data points, and faults in the place of those that cannot be used
 * @throws InputError when the envelope is wrong or holds more than 20,000 data points
 */
export function readRequest(body: unknown): (DataPoint | PointFault)[] {
  const envelope = parse(requestSchema, body, 'an ExportMetricsServiceRequest');
  const points: (DataPoint | PointFault)[] = [];
  for (const { resource, scopeMetrics } of envelope.resourceMetrics ?? []) {
    const attributes: Attributes = resource?.attributes ?? new Map();
    for (const { scope, metrics } of scopeMetrics ?? []) {
      for (const item of metrics ?? []) {
        const metric = parse(metricSchema, item, 'a metric');
        const name = [
          scope?.name ?? '',
          scope?.version ?? '',
          canonicalAttributes(scope?.attributes ?? new Map()),
          metric.name,
          metric.unit ?? '',
        ];
        for (const point of readMetric(metric)) {
          points.push(
            point instanceof PointFault
              ? point
              : { ...point, resource: attributes, metric: name },
          );
        }
        if (points.length > MAX_POINTS) {
          throw new InputError(
            `a request may hold at most ${MAX_POINTS} data points; send several`,
          );
        }
      }
    }
  }
  return points;
}

function parse<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InputError(
    `expected ${what}: ${issue?.path.join('.') || 'the value'}: ${
      issue?.message
    }`,
  );
}

type Read = Pick<DataPoint, 'head' | 'delta' | 'value'> | PointFault;

function readMetric(metric: Metric): Read[] {
  const { sum, histogram, exponentialHistogram, gauge, summary } = metric;
  const fail = (
    { dataPoints }: { dataPoints?: unknown[] | null },
    code: string,
    message: string,
  ) => (dataPoints ?? []).map(() => new PointFault(code, message));
  const other = gauge ?? summary;
  if (other) {
    return fail(
      other,
      'unsupported-type',
      `${metric.name} is neither a sum nor a histogram`,
    );
  }
  if (sum && !sum.isMonotonic) {
    return fail(
      sum,
      'not-monotonic',
      `${metric.name} may fall, so its differences count nothing`,
    );
  }
  const found = sum ?? histogram ?? exponentialHistogram;
  if (!found) return [];
  const { aggregationTemporality } = found;
  if (!aggregationTemporality) {
    return fail(
      found,
      'no-temporality',
      `${metric.name} says neither delta nor cumulative`,
    );
  }
  const delta = aggregationTemporality === 'delta';
  return (found.dataPoints ?? []).map(item => {
    const read = readPoint(metric, item);
    return read instanceof PointFault ? read : { ...read, delta };
  });
}

function readPoint(
  metric: Metric,
  item: unknown,
): { head: PointHead; value: PointValue } | PointFault {
  if (metric.sum) {
    const parsed = numberPointSchema.safeParse(item);
    if (!parsed.success) return wrongType(metric, parsed.error);
    const { asInt, asDouble } = parsed.data;
    const value = asInt === undefined ? asDouble : Number(asInt);
    return {
      head: parsed.data,
      value: { kind: 'number', value: value ?? Number.NaN },
    };
  }
  if (metric.histogram) {
    const parsed = histogramPointSchema.safeParse(item);
    return parsed.success
      ? {
          head: parsed.data,
          value: { kind: 'histogram', point: parsed.data },
        }
      : wrongType(metric, parsed.error);
  }
  const parsed = exponentialPointSchema.safeParse(item);
  return parsed.success
    ? {
        head: parsed.data,
        value: { kind: 'exponential', point: parsed.data },
      }
    : wrongType(metric, parsed.error);
}

function wrongType({ name }: Metric, error: z.ZodError): PointFault {
  const [issue] = error.issues;
  return new PointFault(
    'wrong-type',
    `a data point of ${name}: ${issue?.path.join('.')} ${issue?.message}`,
  );
}
