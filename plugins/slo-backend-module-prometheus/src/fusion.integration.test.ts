import { quotePromql } from '@callboard/backstage-plugin-slo-common';
import { SliAnswer, SliQuery } from '@callboard/backstage-plugin-slo-node';
import fc from 'fast-check';
import { AWKWARD_VALUES, manyServices } from './__testUtils__/manyServices';
import {
  describeWithPrometheus,
  startPrometheus,
} from './__testUtils__/prometheus';
import { ratio, raw, threshold } from './__testUtils__/queries';
import { sourceOf } from './__testUtils__/withSource';
import { PrometheusSource } from './source/PrometheusSource';

const HOURS = 5;
const STEP = 30;

type Span = { from: number; to: number };

/** Queries for one service, by shape. */
const SHAPES: Record<
  string,
  (service: string, span: Span, digest: string) => SliQuery
> = {
  'a ratio of counters, by bad events': (service, span, digest) =>
    ratio(
      span,
      {
        bad: `sum(shop_requests_total{job="shop",service=${service},code=~"5.."})`,
        total: `sum(shop_requests_total{job="shop",service=${service}})`,
      },
      { digest },
    ),
  'a ratio of counters, by good events and by the minute': (
    service,
    span,
    digest,
  ) =>
    ratio(
      span,
      {
        good: `shop_requests_total{service=${service},code="200"} * 2`,
        total: `2 * sum by (code) (shop_requests_total{service=${service}})`,
      },
      { digest, bucketSeconds: 60 },
    ),
  'a latency histogram': (service, span, digest) =>
    ratio(
      span,
      {
        good: `sum(shop_seconds_bucket{le="1",service=${service}})`,
        total: `sum(shop_seconds_bucket{le="+Inf",service=${service}})`,
      },
      { digest },
    ),
  'a threshold on a gauge': (service, span, digest) =>
    threshold(
      span,
      `avg(shop_load{service=${service}})`,
      { op: 'lt', value: 0.5 },
      { digest },
    ),
  'a threshold on a quantile': (service, span, digest) =>
    threshold(
      span,
      `histogram_quantile(0.8, sum by (le) (rate(shop_seconds_bucket{service=${service}}[5m])))`,
      { op: 'lt', value: 0.7 },
      { digest },
    ),
  'a raw ratio': (service, span, digest) =>
    raw(
      span,
      `sum(rate(shop_requests_total{service=${service},code="200"}[5m])) / sum(rate(shop_requests_total{service=${service}}[5m]))`,
      'success',
      { digest },
    ),
  'counts per step': (service, span, digest) =>
    ratio(
      span,
      {
        bad: `sum(increase(shop_requests_total{service=${service},code=~"5.."}[1m]))`,
        total: `sum(increase(shop_requests_total{service=${service}}[1m]))`,
      },
      { digest, counter: false },
    ),
  'what must not be joined': (service, span, digest) =>
    threshold(
      span,
      `sum(shop_load{service=${service}}) or vector(2)`,
      { op: 'lt', value: 1.5 },
      { digest },
    ),
};

/** Sums of fractions may differ in the last digits; whole numbers may not. */
const rounded = (value: number) => Number(value.toPrecision(12));

function countsOf(answer: SliAnswer | undefined) {
  if (answer?.outcome !== 'ok') return answer;
  return answer.buckets.map(({ good, total, ...rest }) => ({
    ...rest,
    good: rounded(good),
    total: rounded(total),
  }));
}

describeWithPrometheus('many SLOs on a real Prometheus', () => {
  let prometheus: Awaited<ReturnType<typeof startPrometheus>> | undefined;
  let source: PrometheusSource;
  // At the same minute of an hour in every run: there, a pause begins right before a full hour.
  const minute = 25 * 60;
  const end = Math.floor((Date.now() / 1000 - minute) / 3600) * 3600 + minute;

  beforeAll(async () => {
    prometheus = await startPrometheus({
      history: manyServices(end - HOURS * 3600, end, STEP),
    });
    source = sourceOf({
      fusion: { maxValues: 7 },
      instances: [
        { name: 'it', url: prometheus.url, requestsPerSecond: 1_000 },
      ],
    });
  }, 60_000);

  afterAll(async () => prometheus?.stop());

  const fetch = (queries: SliQuery[]) =>
    source.fetch({ queries, signal: AbortSignal.timeout(60_000) });

  it.each(Object.entries(SHAPES))(
    'are counted together as alone: %s',
    async (_, query) => {
      await fc.assert(
        fc.asyncProperty(
          fc.subarray(AWKWARD_VALUES, { minLength: 2 }),
          fc.integer({ min: 13, max: 50 }),
          fc.integer({ min: 1, max: 47 }),
          async (services, first, length) => {
            const from = end - HOURS * 3600 + first * 300;
            const span = { from, to: Math.min(end, from + length * 300) };
            const queries = services.map((service, i) =>
              query(quotePromql(service), span, `${i}`),
            );
            const together = await fetch(queries);
            for (const [i, one] of queries.entries()) {
              const [alone] = await fetch([one]);
              expect(alone?.outcome).toBe('ok');
              expect(countsOf(together[i])).toEqual(countsOf(alone));
            }
          },
        ),
        // All of the history first, with whatever happened in it.
        { numRuns: 12, examples: [[AWKWARD_VALUES, 13, 47]] },
      );
    },
    120_000,
  );

  it('send one query per shape and chunk', async () => {
    const span = { from: end - 3 * 3600, to: end };
    const services = AWKWARD_VALUES.filter(value => value !== '');
    const answers = await fetch(
      services.map((service, i) =>
        threshold(
          span,
          `avg(shop_load{service=${quotePromql(service)}})`,
          { op: 'lt', value: 0.5 },
          { digest: `${i}` },
        ),
      ),
    );
    const sent = answers.map(answer =>
      answer.outcome === 'ok' ? answer.sent?.[0] : undefined,
    );
    // 22 values in chunks of 7: three are full, one value is left.
    expect(sent.filter(one => one?.fusedWith === 6)).toHaveLength(21);
    expect(sent.filter(one => one?.fusedWith === 0)).toHaveLength(1);
    const full = sent.find(one => one?.fusedWith === 6);
    expect(full?.sent).toMatch(/^avg by \(service\) .*# … stands for 4 more/);
  });
});
