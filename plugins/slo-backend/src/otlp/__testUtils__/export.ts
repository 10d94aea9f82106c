/** Values of attributes by name. */
export type Plain = Record<string, string | number | boolean>;

const attributes = (plain: Plain = {}) =>
  Object.entries(plain).map(([key, value]) => ({
    key,
    value:
      typeof value === 'number'
        ? { doubleValue: value }
        : { stringValue: String(value) },
  }));

const nanos = (seconds: number) => `${Math.round(seconds * 1000)}000000`;

/** A point as tests write it; instants in seconds since the epoch. */
export interface TestPoint {
  at: number;
  /** 0 where unknown. */
  start?: number;
  attributes?: Plain;
  /** Of a sum. */
  value?: number;
  /** Anything else of a data point. */
  more?: object;
}

/** A point of a sum, histogram or exponential histogram, as JSON. */
export function dataPoint({
  at,
  start = 0,
  value,
  more,
  ...rest
}: TestPoint): object {
  return {
    attributes: attributes(rest.attributes),
    startTimeUnixNano: nanos(start),
    timeUnixNano: nanos(at),
    ...(value !== undefined && { asInt: String(value) }),
    ...more,
  };
}

/** A metric of one resource. */
export interface TestMetric {
  resource?: Plain;
  name?: string;
  kind?: 'sum' | 'histogram' | 'exponentialHistogram' | 'gauge';
  /** 1: delta, 2: cumulative. */
  temporality?: number;
  isMonotonic?: boolean;
  points: TestPoint[];
}

/** An ExportMetricsServiceRequest. */
export function exportRequest(...metrics: TestMetric[]) {
  return {
    resourceMetrics: metrics.map(
      ({
        resource = { 'service.instance.id': 'a' },
        name = 'requests',
        kind = 'sum',
        temporality = 2,
        isMonotonic = true,
        points,
      }) => ({
        resource: { attributes: attributes(resource) },
        scopeMetrics: [
          {
            scope: { name: 'test' },
            metrics: [
              {
                name,
                [kind]: {
                  aggregationTemporality: temporality,
                  ...(kind === 'sum' && { isMonotonic }),
                  dataPoints: points.map(dataPoint),
                },
              },
            ],
          },
        ],
      }),
    ),
  };
}
