import { startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
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
});
