import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  SliSource,
  sloSourcesExtensionPoint,
} from '@callboard/backstage-plugin-slo-node';
import request from 'supertest';
import { componentEntity, sloEntity } from './__testUtils__/entities';
import sloPlugin from './index';

const BUCKET_MS = 300_000;
const lastBucket = () =>
  new Date(Math.floor(Date.now() / BUCKET_MS) * BUCKET_MS - BUCKET_MS);

describe('the slo plugin', () => {
  it('measures an SLO of the catalog from pushed samples', async () => {
    const { server } = await startTestBackend({
      features: [
        sloPlugin,
        catalogServiceMock.factory({
          entities: [sloEntity({ window: '5m' }), componentEntity('checkout')],
        }),
      ],
    });
    const before = await request(server).get(
      '/api/slo/slos?entityRef=component:default/checkout',
    );
    expect(before.status).toBe(200);
    expect(before.body).toMatchObject({
      totalItems: 1,
      items: [
        {
          ref: 'slo:default/checkout-availability',
          state: 'unknown',
          data: 'no-data',
          asOf: null,
          sli: null,
        },
      ],
    });

    const start = lastBucket();
    const end = new Date(start.getTime() + BUCKET_MS);
    const push = await request(server)
      .post('/api/slo/samples')
      .send([
        { slo: 'checkout-availability', start, end, good: 9990, total: 10000 },
      ]);
    expect(push.body).toEqual({ accepted: 1, duplicates: 0, rejected: [] });

    const after = await request(server).get(
      '/api/slo/slos?entityRef=component:default/checkout',
    );
    expect(after.body.items).toMatchObject([
      {
        state: 'exhausted',
        data: 'ok',
        sli: 0.999,
        errorBudgetRemaining: 0,
        coverage: 1,
        asOf: end.toISOString(),
        trend: [0],
        sources: [{ name: 'push', newestSampleEnd: end.toISOString() }],
      },
    ]);
  });

  it('tells monitors without credentials whether evaluation is alive, and nobody else anything', async () => {
    const { server } = await startTestBackend({
      features: [sloPlugin, catalogServiceMock.factory({ entities: [] })],
    });
    const anonymous = mockCredentials.none.header();
    const ask = (path: string) =>
      request(server).get(`/api/slo${path}`).set('Authorization', anonymous);
    const heartbeat = await ask('/heartbeat');
    expect([heartbeat.status, heartbeat.body]).toEqual([200, { alive: true }]);
    expect((await ask('/evaluation')).status).toBe(401);
  });

  it('asks sources that modules bring', async () => {
    const source: SliSource = {
      name: 'module',
      types: ['Module'],
      backfillSeconds: 3_600,
      fetch: jest.fn(async ({ queries }) =>
        queries.map(({ digest, from }) => ({
          digest,
          outcome: 'ok' as const,
          buckets: [{ bucket: from, good: 1, total: 1, observedSeconds: 300 }],
          warnings: [],
        })),
      ),
    };
    const module = createBackendModule({
      pluginId: 'slo',
      moduleId: 'test-source',
      register(env) {
        env.registerInit({
          deps: { sources: sloSourcesExtensionPoint },
          async init({ sources }) {
            sources.addSource(source);
          },
        });
      },
    });
    const tasks = new Map<string, (signal: AbortSignal) => void>();
    const scheduler = mockServices.scheduler.mock({
      scheduleTask: async ({ id, fn }) => {
        tasks.set(id, fn);
      },
    });
    const run = (id: string) => tasks.get(id)?.(new AbortController().signal);
    const { server } = await startTestBackend({
      features: [
        sloPlugin,
        module,
        scheduler.factory,
        catalogServiceMock.factory({
          entities: [
            sloEntity({
              spec: {
                indicator: {
                  metadata: { name: 'requests' },
                  spec: {
                    ratioMetric: {
                      counter: true,
                      good: {
                        metricSource: { type: 'module', spec: { q: 1 } },
                      },
                      total: {
                        metricSource: { type: 'module', spec: { q: 2 } },
                      },
                    },
                  },
                },
              },
            }),
          ],
        }),
      ],
    });
    await run('refresh-definitions');
    await run('pull-sources-module');
    await run('thin-record');
    expect(source.fetch).toHaveBeenCalledTimes(1);
    const { body } = await request(server).get(
      '/api/slo/slos/default/checkout-availability',
    );
    expect(body.sources).toMatchObject([
      { name: 'module', lastSuccess: expect.any(String) },
    ]);
    expect(body.sli).toBe(1);
  });
});
