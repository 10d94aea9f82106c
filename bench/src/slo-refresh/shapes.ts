import { Indicator } from '@callboard/backstage-plugin-slo-common';
import { SliQuery } from '@callboard/backstage-plugin-slo-node';
import { WrittenSeries } from './remoteWrite';

/** What a series is at a time: milliseconds since the epoch, scrape interval in seconds. */
type Value = (at: number, scrape: number) => number;

/** One way in which services are measured. */
export interface Shape {
  name: string;
  /** The series of one service, with what they show. */
  series(
    service: string,
  ): Array<{ labels: Record<string, string>; value: Value }>;
  indicator(service: string): Indicator;
  comparison?: SliQuery['comparison'];
  /** What one would write by hand for all services, or for those that a matcher selects; with its step in seconds. */
  handWritten(matcher: string): Array<{ query: string; step: number }>;
  /** The same with `increase`, which does not count exactly. */
  increase(matcher: string): Array<{ query: string; step: number }>;
}

const metric = (query: string) => ({
  sourceType: 'Prometheus',
  spec: { query },
});

/** Counts this many events per second since the epoch of the counter. */
const growing =
  (perSecond: number): Value =>
  at =>
    Math.floor(((at / 1000) % 100_000_000) * perSecond);

const labelsOf = (name: string, service: string, more = {}) => ({
  __name__: name,
  job: 'bench',
  service,
  ...more,
});

/** The difference of a counter per bucket: its last value less the one before. */
const delta = (selector: string) => ({
  query: `sum by (service) (last_over_time(${selector}[5m]) - last_over_time(${selector}[1h] offset 5m))`,
  step: 300,
});
const increase = (selector: string) => ({
  query: `sum by (service) (increase(${selector}[5m]))`,
  step: 300,
});

const LATENCY_BOUNDS = { '0.1': 5, '0.3': 9, '+Inf': 10 };

const availability: Shape = {
  name: 'availability',
  series: service => [
    {
      labels: labelsOf('requests_total', service, { code: '200' }),
      value: growing(20),
    },
    {
      labels: labelsOf('requests_total', service, { code: '500' }),
      value: growing(0.01),
    },
  ],
  indicator: service => ({
    kind: 'ratio',
    counter: true,
    bad: metric(`sum(requests_total{service="${service}",code=~"5.."})`),
    total: metric(`sum(requests_total{service="${service}"})`),
  }),
  handWritten: matcher => [
    delta(`requests_total{${matcher}code=~"5.."}`),
    delta(`requests_total{${matcher}}`),
  ],
  increase: matcher => [
    increase(`requests_total{${matcher}code=~"5.."}`),
    increase(`requests_total{${matcher}}`),
  ],
};

const latency: Shape = {
  name: 'latency histogram',
  series: service => [
    ...Object.entries(LATENCY_BOUNDS).map(([le, perSecond]) => ({
      labels: labelsOf('seconds_bucket', service, { le }),
      value: growing(perSecond),
    })),
    { labels: labelsOf('seconds_count', service), value: growing(10) },
  ],
  indicator: service => ({
    kind: 'ratio',
    counter: true,
    good: metric(`sum(seconds_bucket{service="${service}",le="0.3"})`),
    total: metric(`sum(seconds_count{service="${service}"})`),
  }),
  handWritten: matcher => [
    delta(`seconds_bucket{${matcher}le="0.3"}`),
    delta(`seconds_count{${matcher}}`),
  ],
  increase: matcher => [
    increase(`seconds_bucket{${matcher}le="0.3"}`),
    increase(`seconds_count{${matcher}}`),
  ],
};

const saturationQuery = (inside: string, by = '') =>
  `max ${by}(saturation{${inside}})`;

const saturation: Shape = {
  name: 'threshold gauge',
  series: service => [
    {
      labels: labelsOf('saturation', service),
      value: (at, scrape) => ((at / 1000 / scrape) % 97) / 97,
    },
  ],
  indicator: service => ({
    kind: 'threshold',
    metric: metric(saturationQuery(`service="${service}"`)),
  }),
  comparison: { op: 'lt', value: 0.9 },
  handWritten: matcher => [
    { query: saturationQuery(matcher, 'by (service) '), step: 60 },
  ],
  increase: matcher => saturation.handWritten(matcher),
};

const rawQuery = (inside: string, by = '') =>
  `sum ${by}(rate(answers_total{${inside}result="ok"}[5m])) / sum ${by}(rate(answers_total{${inside}}[5m]))`;

const rawRatio: Shape = {
  name: 'raw ratio',
  series: service => [
    {
      labels: labelsOf('answers_total', service, { result: 'ok' }),
      value: growing(7),
    },
    {
      labels: labelsOf('answers_total', service, { result: 'error' }),
      value: growing(0.02),
    },
  ],
  indicator: service => ({
    kind: 'ratio',
    counter: false,
    rawType: 'success',
    raw: metric(rawQuery(`service="${service}",`)),
  }),
  handWritten: matcher => [
    { query: rawQuery(matcher, 'by (service) '), step: 60 },
  ],
  increase: matcher => rawRatio.handWritten(matcher),
};

/** The four shapes of the benchmark. */
export const SHAPES = [availability, latency, saturation, rawRatio];

/** A service that is measured in one shape. */
export interface BenchSlo {
  service: string;
  shape: Shape;
}

/** As many SLOs, evenly over the shapes. */
export function benchSlos(prefix: string, count: number): BenchSlo[] {
  return Array.from({ length: count }, (_, n) => ({
    service: `${prefix}-${String(n).padStart(5, '0')}`,
    shape: SHAPES[n % SHAPES.length] ?? availability,
  }));
}

/** Targets are not scraped at the ends of buckets. Seconds. */
const PHASE = 7;

/** What is written of a service: from and to in seconds since the epoch, seconds between scrapes, and by how many. */
export interface Written {
  from: number;
  to: number;
  scrape: number;
  instances: number;
}

/** Everything an SLO's service showed in a span. */
export function seriesOf(
  { service, shape }: BenchSlo,
  { from, to, scrape, instances }: Written,
): WrittenSeries[] {
  const times = Array.from(
    { length: Math.floor((to - from) / scrape) },
    (_, i) => (from + PHASE + i * scrape) * 1000,
  );
  return Array.from({ length: instances }, (_, i) => i).flatMap(instance =>
    shape.series(service).map(({ labels, value }) => ({
      labels: { ...labels, instance: `${service}-${instance}:80` },
      samples: times.map((at): [number, number] => [at, value(at, scrape)]),
    })),
  );
}

/** The query of an SLO for a span of buckets of five minutes. */
export function queryOf(
  { service, shape }: BenchSlo,
  span: { from: number; to: number },
): SliQuery {
  return {
    digest: service,
    bucketSeconds: 300,
    ...span,
    comparison: shape.comparison,
    indicator: shape.indicator(service),
  };
}
