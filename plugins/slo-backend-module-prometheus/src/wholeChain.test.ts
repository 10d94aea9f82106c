import {
  coreServices,
  createBackendModule,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import sloPlugin from '@callboard/backstage-plugin-slo-backend';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import request from 'supertest';
import { Scrape, scrapeHistory, toOpenMetrics } from './__testUtils__/history';
import {
  describeWithPrometheus,
  startPrometheus,
} from './__testUtils__/prometheus';
import sloModulePrometheus from './index';

const BUCKET = 300;
const HOUR = 3_600;
const TARGET = 'job="shop",instance="shop-1:80"';
const refOf = (name: string) => `slo:default/${name}`;

const metric = (query: string) => ({
  metricSource: { type: 'Prometheus', spec: { query } },
});

const component = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop', namespace: 'default', uid: 'c', etag: '1' },
  spec: { type: 'service', lifecycle: 'production', owner: 'team' },
};

/** An SLO document of the service with an indicator of its own. */
const sloOf = (name: string, sli: object, objective: object) => ({
  apiVersion: 'openslo/v1',
  kind: 'SLO',
  metadata: { name, namespace: 'default', uid: name, etag: '1' },
  spec: {
    service: 'shop',
    budgetingMethod: 'Occurrences',
    timeWindow: [{ duration: '2h', isRolling: true }],
    objectives: [{ target: 0.99, ...objective }],
    indicator: { metadata: { name: `${name}-sli` }, spec: sli },
  },
  relations: [{ type: 'measures', targetRef: 'component:default/shop' }],
});

const slos = [
  sloOf(
    'shop-availability',
    {
      ratioMetric: {
        counter: true,
        good: metric('sum(shop_requests_total{job="shop",code!~"5.."})'),
        total: metric('sum(shop_requests_total{job="shop"})'),
      },
    },
    {},
  ),
  sloOf(
    'shop-latency',
    {
      ratioMetric: {
        counter: true,
        // Spelt otherwise than the exporter does.
        good: metric('sum(shop_seconds_bucket{job="shop",le="5e-1"})'),
        total: metric('sum(shop_seconds_bucket{job="shop",le="+Inf"})'),
      },
    },
    {},
  ),
  sloOf(
    'shop-load',
    { thresholdMetric: metric('max(shop_load{job="shop"})') },
    { op: 'lt', value: 0.75 },
  ),
];

const counted = (scrapes: Scrape[], from: number, to: number) =>
  scrapes
    .filter(({ at }) => at > from && at <= to)
    .reduce((sum, { events }) => sum + events, 0);

/** Runs the plugin's scheduled tasks when the test wants them to. */
function createTaskRunner() {
  let scheduler: SchedulerService | undefined;
  return {
    module: createBackendModule({
      pluginId: 'slo',
      moduleId: 'task-runner',
      register(env) {
        env.registerInit({
          deps: { service: coreServices.scheduler },
          async init({ service }) {
            scheduler = service;
          },
        });
      },
    }),
    run: async (id: string) => scheduler?.triggerTask(id),
  };
}

describeWithPrometheus('an SLO measured on a real Prometheus', () => {
  let prometheus: Awaited<ReturnType<typeof startPrometheus>> | undefined;
  afterEach(async () => prometheus?.stop());

  it('counts exactly what was scraped, through a restart, a burst and a pause: requests, latency and load', async () => {
    const now = Math.floor(Date.now() / 1000);
    const end = Math.floor(now / BUCKET) * BUCKET;
    const common = { from: end - 4 * HOUR, to: end, step: 15 };
    const pause = { from: end - 3_000, to: end - 2_100 };
    const calm = { restartAt: 0, burstAt: 0, pause };
    const series = {
      'code="200"': scrapeHistory({
        ...common,
        rate: 40,
        incidents: { restartAt: end - 4_000, burstAt: end - 5_000, pause },
      }),
      'code="500"': scrapeHistory({
        ...common,
        rate: 1,
        incidents: { restartAt: end - 2_500, burstAt: end - 1_000, pause },
      }),
    };
    const latency = {
      'le="0.50"': scrapeHistory({ ...common, rate: 9, incidents: calm }),
      'le="+Inf"': scrapeHistory({ ...common, rate: 20, incidents: calm }),
    };
    // Off the minute: versions differ on whether a value five minutes old still counts.
    const load = series['code="200"'].map(({ at }) => ({
      at: at + 7,
      value: ((at / 15) % 10) / 10,
    }));
    prometheus = await startPrometheus({
      history: [
        toOpenMetrics('shop_requests', series, TARGET).replace('# EOF\n', ''),
        '# TYPE shop_seconds histogram\n',
        ...Object.entries(latency).flatMap(([le, scrapes]) =>
          scrapes.map(
            ({ at, shown }) =>
              `shop_seconds_bucket{${TARGET},${le}} ${shown} ${at}\n`,
          ),
        ),
        '# TYPE shop_load gauge\n',
        ...load.map(({ at, value }) => `shop_load{${TARGET}} ${value} ${at}\n`),
        '# EOF\n',
      ].join(''),
    });
    const tasks = createTaskRunner();
    const { server } = await startTestBackend({
      features: [
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
        tasks.module,
        sloPlugin,
        sloModulePrometheus,
        catalogServiceMock.factory({ entities: [component, ...slos] }),
        mockServices.rootLogger.factory({ level: 'none' }),
        mockServices.rootConfig.factory({
          data: {
            callboard: {
              slo: {
                settleDelay: { seconds: 1 },
                prometheus: {
                  instances: [
                    {
                      name: 'shop',
                      url: prometheus.url,
                      scrapeInterval: { seconds: 15 },
                    },
                  ],
                },
              },
            },
          },
        }),
      ],
    });
    await tasks.run('refresh-definitions');
    await tasks.run('pull-sources-prometheus');
    const { body } = await request(server).get('/api/slo/slos');
    const statusOf = (name: string): SloStatus | undefined =>
      body.items.find((item: SloStatus) => item.ref === refOf(name));
    const status = statusOf('shop-availability');
    const asOf = Date.parse(status?.asOf ?? '') / 1000;
    const good = counted(series['code="200"'], asOf - 2 * HOUR, asOf);
    const bad = counted(series['code="500"'], asOf - 2 * HOUR, asOf);
    expect(status).toMatchObject({
      data: 'ok',
      good,
      total: good + bad,
      sli: good / (good + bad),
    });
    // Only the pause was not watched: 15 minutes of two hours, to within a scrape at either end.
    expect(status?.coverage).toBeGreaterThan(1 - 960 / (2 * HOUR));
    expect(status?.coverage).toBeLessThan(1 - 840 / (2 * HOUR));

    const fast = counted(latency['le="0.50"'], asOf - 2 * HOUR, asOf);
    const all = counted(latency['le="+Inf"'], asOf - 2 * HOUR, asOf);
    expect(statusOf('shop-latency')).toMatchObject({
      data: 'ok',
      good: fast,
      total: all,
      sli: fast / all,
    });

    // One event a minute, as long as Prometheus looks back for a value: five minutes.
    const minutes = Array.from({ length: 120 }, (_, i) => asOf - i * 60)
      .map(t => load.filter(({ at }) => at <= t && at > t - 300).at(-1)?.value)
      .filter(value => value !== undefined);
    const kept = minutes.filter(value => value < 0.75).length;
    expect(minutes.length).toBeLessThan(120);
    expect(statusOf('shop-load')).toMatchObject({
      data: 'ok',
      good: kept,
      total: minutes.length,
    });
  }, 60_000);
});
