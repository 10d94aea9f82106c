import { ConfigReader } from '@backstage/config';
import { BucketCount, SliQuery } from '@callboard/backstage-plugin-slo-node';
import { setTimeout } from 'node:timers/promises';
import { Shown, startExporter } from './__testUtils__/exporter';
import {
  describeWithPrometheus,
  startPrometheus,
} from './__testUtils__/prometheus';
import { ratio } from './__testUtils__/queries';
import { readPrometheusConfig } from './config';
import { PrometheusSource } from './source/PrometheusSource';

const WIDTH = 5;
const NARROW = { bucketSeconds: WIDTH };
const TOTAL = 'sum(shop_requests_total{job="shop"})';
const GOOD = 'sum by (code) (shop_requests_total{job="shop",code!~"5.."})';
const BAD = 'shop_requests_total{job="shop",code=~"5.."}';

const bucketOf = (ms: number) => (Math.ceil(ms / 1000 / WIDTH) - 1) * WIDTH;
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

describeWithPrometheus('counts from a real Prometheus', () => {
  let exporter: Awaited<ReturnType<typeof startExporter>>;
  let prometheus: Awaited<ReturnType<typeof startPrometheus>>;
  let source: PrometheusSource;
  let span: { from: number; to: number };
  /** Good and total events per bucket, as the exporter knows them. */
  const truth = new Map<number, { good: number; total: number }>();
  let scrapeTimes: number[];

  /** Counts steady traffic for so long. */
  async function traffic(seconds: number, ...names: string[]) {
    for (let tick = 0; tick < seconds * 10; tick += 1) {
      for (const name of names) exporter.count(name, 1 + (tick % 3));
      await setTimeout(100);
    }
  }

  async function scrapes(more: number) {
    const goal = exporter.scrapes.length + more;
    while (exporter.scrapes.length < goal) await setTimeout(20);
  }

  async function read(query: SliQuery): Promise<BucketCount[]> {
    const [answer] = await source.fetch({
      queries: [query],
      signal: AbortSignal.timeout(20_000),
    });
    if (answer?.outcome !== 'ok') throw new Error(answer?.message);
    // The story has restarts in it, and nothing else that is worth a word.
    expect(answer.warnings.filter(w => w.code !== 'counter-reset')).toEqual([]);
    return answer.buckets;
  }

  beforeAll(async () => {
    exporter = await startExporter();
    exporter.add('ok', 'code="200"');
    exporter.add('failed', 'code="500"');
    exporter.count('ok', 1000);
    exporter.count('failed', 10);
    prometheus = await startPrometheus({ targetPort: exporter.port });
    source = PrometheusSource.create(
      readPrometheusConfig(
        new ConfigReader({
          callboard: {
            slo: {
              prometheus: { instances: [{ name: 'it', url: prometheus.url }] },
            },
          },
        }),
      ),
    );

    await scrapes(2);
    await traffic(3, 'ok', 'failed');
    exporter.count('failed', 100); // a burst between two scrapes
    await scrapes(2);
    exporter.restart('failed');
    await traffic(2, 'ok', 'failed');
    exporter.restart('failed'); // twice within one bucket or so, once with nothing after it
    await scrapes(1);
    exporter.count('failed', 3);
    await scrapes(1);
    exporter.restart('failed');
    exporter.count('failed', 1);
    await scrapes(1);
    exporter.add('unavailable', 'code="503"'); // born under a target that was up
    exporter.count('unavailable', 7);
    await scrapes(2);
    exporter.pause(true);
    await traffic(11, 'ok', 'failed');
    exporter.restart('ok'); // in the middle of the pause: what it counted in it so far is lost
    exporter.add('teapot', 'code="418"'); // born in the pause
    await traffic(1, 'ok', 'teapot');
    exporter.pause(false);
    await traffic(4, 'ok', 'failed', 'unavailable');
    await scrapes(2);

    scrapeTimes = await prometheus.scrapeTimes();
    // One scrape may be under way; more would mean that Prometheus did not take an answer it was given.
    const unseen = exporter.scrapes.length - scrapeTimes.length;
    if (unseen !== 0 && unseen !== 1) {
      throw new Error(`${unseen} scrapes did not reach Prometheus`);
    }
    const shown = exporter.scrapes.slice(0, scrapeTimes.length);
    const [first = 0] = scrapeTimes;
    span = {
      from: bucketOf(first),
      to: bucketOf(scrapeTimes.at(-1) ?? 0),
    };
    shown.forEach((scrape: Shown, i) => {
      const bucket = bucketOf(scrapeTimes[i] ?? 0);
      if (bucket >= span.to) return;
      // What was counted before the very first scrape was counted nobody knows when.
      const events = i === 0 ? {} : scrape;
      const counted = truth.get(bucket) ?? { good: 0, total: 0 };
      const { failed = 0, unavailable = 0 } = events;
      const all = sum(Object.values(events));
      counted.total += all;
      counted.good += all - failed - unavailable;
      truth.set(bucket, counted);
    });
  }, 90_000);

  afterAll(async () => {
    await prometheus?.stop();
    await exporter?.close();
  });

  const expected = () =>
    [...truth].map(([bucket, counts]) => ({ bucket, ...counts }));
  const withoutTime = (buckets: BucketCount[]) =>
    buckets.map(({ observedSeconds: _, ...counts }) => counts);

  it('equal what the exporter showed, through restarts, a burst, births and a pause', async () => {
    const buckets = await read(
      ratio(span, { good: GOOD, total: TOTAL }, NARROW),
    );
    expect(withoutTime(buckets)).toEqual(expected());
    expect(sum(buckets.map(b => b.total))).toBeGreaterThan(200);
  });

  it('are the same from bad events', async () => {
    const buckets = await read(ratio(span, { bad: BAD, total: TOTAL }, NARROW));
    expect(withoutTime(buckets)).toEqual(expected());
  });

  it('are the same wherever the reading begins and ends', async () => {
    for (let from = span.from; from < span.to; from += WIDTH) {
      const buckets = await read(
        ratio({ from, to: from + WIDTH }, { bad: BAD, total: TOTAL }, NARROW),
      );
      expect(withoutTime(buckets)).toEqual(
        expected().filter(({ bucket }) => bucket === from),
      );
    }
  });

  it('leave the pause unobserved', async () => {
    const buckets = await read(
      ratio(span, { good: GOOD, total: TOTAL }, NARROW),
    );
    const gaps = scrapeTimes
      .slice(1)
      .map((t, i) => ({ start: scrapeTimes[i] ?? 0, end: t }))
      .filter(gap => gap.end - gap.start > 2_500);
    expect(gaps).toHaveLength(1);
    const [gap = { start: 0, end: 0 }] = gaps;
    const answered = new Set(buckets.map(({ bucket }) => bucket));
    const silent = [...Array((span.to - span.from) / WIDTH).keys()]
      .map(i => span.from + i * WIDTH)
      .filter(b => b * 1000 >= gap.start && (b + WIDTH) * 1000 < gap.end);
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.filter(bucket => answered.has(bucket))).toEqual([]);
    const watched = sum(buckets.map(b => b.observedSeconds));
    const elapsed = (span.to * 1000 - (scrapeTimes[0] ?? 0)) / 1000;
    const expectedSeconds = elapsed - (gap.end - gap.start) / 1000;
    expect(Math.abs(watched - expectedSeconds)).toBeLessThan(buckets.length);
  });
});
