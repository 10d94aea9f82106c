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
import { startFakeDatadog } from './__testUtils__/fakeDatadog';
import { KEYS } from './__testUtils__/fetchFrom';
import { every } from './__testUtils__/queries';
import sloModuleDatadog from './index';

const BUCKET = 300;
const HOUR = 3_600;
const WINDOW = 2 * HOUR;

const metric = (query: string) => ({
  metricSource: { type: 'Datadog', spec: { query } },
});

const component = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop', namespace: 'default', uid: 'c', etag: '1' },
  spec: { type: 'service', lifecycle: 'production', owner: 'team' },
};

/** An SLO document of the service with an indicator of its own. */
const sloOf = (name: string, sli: object, objective: object = {}) => ({
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

const countsOf = (name: string, errors: string) =>
  sloOf(name, {
    ratioMetric: {
      counter: true,
      bad: metric(`sum:${errors}{service:shop}.as_count()`),
      total: metric('sum:shop.hits{service:shop}.as_count()'),
    },
  });

const slos = [
  countsOf('shop-availability', 'shop.errors'),
  countsOf('shop-refused', 'shop.broken'),
  sloOf(
    'shop-load',
    { thresholdMetric: metric('avg:shop.load{service:shop}') },
    { op: 'lt', value: 0.75 },
  ),
];

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

describe.each(['v1', 'v2'])('an SLO measured on Datadog by %s', api => {
  let fake: Awaited<ReturnType<typeof startFakeDatadog>> | undefined;
  afterEach(async () => fake?.close());

  it('counts exactly what was sent, through a pause and with errors now and then: requests and load', async () => {
    const end = Math.floor(Date.now() / 1000 / BUCKET) * BUCKET;
    const span = { from: end - 4 * HOUR, to: end + HOUR };
    const silent = (at: number) => at >= end - 3_000 && at < end - 2_100;
    const watched = <T>(points: Array<[number, T]>) =>
      points.filter(([at]) => !silent(at));
    const hits = watched(every(20, at => 5 + ((at / 20) % 7), span));
    const errors = watched(every(20, () => 1, span)).filter(
      ([at]) => at % 900 < 60,
    );
    const load = watched(every(60, at => ((at / 60) % 10) / 10, span));
    fake = await startFakeDatadog({
      store: {
        'shop.hits': [hits],
        'shop.errors': [errors],
        'shop.load': [load],
      },
      broken: ['shop.broken'],
    });
    const tasks = createTaskRunner();
    const { server } = await startTestBackend({
      features: [
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
        tasks.module,
        sloPlugin,
        sloModuleDatadog,
        catalogServiceMock.factory({ entities: [component, ...slos] }),
        mockServices.rootLogger.factory({ level: 'none' }),
        mockServices.rootConfig.factory({
          data: {
            callboard: {
              slo: {
                settleDelay: { seconds: 1 },
                datadog: {
                  allowedHosts: [fake.host],
                  organizations: [
                    {
                      ...KEYS,
                      name: 'shop',
                      url: fake.url,
                      api,
                      requestsPerSecond: 1_000,
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
    await tasks.run('pull-sources-datadog');
    const { body } = await request(server).get('/api/slo/slos');
    const statusOf = (name: string): SloStatus | undefined =>
      body.items.find((item: SloStatus) => item.ref === `slo:default/${name}`);

    const status = statusOf('shop-availability');
    const asOf = Date.parse(status?.asOf ?? '') / 1000;
    const inWindow = (points: Array<[number, number]>) =>
      points
        .filter(([at]) => at >= asOf - WINDOW && at < asOf)
        .map(([, value]) => value);
    const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
    const [total, bad] = [sum(inWindow(hits)), sum(inWindow(errors))];
    expect(bad).toBeGreaterThan(0);
    expect(status).toMatchObject({
      data: 'ok',
      good: total - bad,
      total,
      sli: (total - bad) / total,
    });
    // Only the pause was not watched.
    expect(status?.coverage).toBeCloseTo(1 - 900 / WINDOW, 9);

    const values = inWindow(load);
    expect(statusOf('shop-load')).toMatchObject({
      data: 'ok',
      good: values.filter(value => value < 0.75).length,
      total: values.length,
    });

    // A query that Datadog refuses leaves its neighbours, and says so.
    expect(statusOf('shop-refused')).toMatchObject({
      data: 'invalid',
      sli: null,
      reason: expect.stringContaining('Datadog refused the query'),
    });

    const explained = await request(server).get(
      '/api/slo/slos/default/shop-availability/explain',
    );
    expect(explained.text).toContain('.as_count().rollup(sum, 300)');
    expect(explained.text + JSON.stringify(body)).not.toContain('s3cret');
  }, 60_000);
});
