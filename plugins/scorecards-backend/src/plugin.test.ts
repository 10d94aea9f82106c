import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import {
  componentEntity,
  groupEntity,
  scorecardEntity,
} from './__testUtils__/entities';
import scorecardsPlugin from './index';

jest.setTimeout(60_000);

describe('the scorecards plugin', () => {
  it('evaluates what the catalog has, by its tasks', async () => {
    const tasks = new Map<string, (signal: AbortSignal) => unknown>();
    const scheduler = mockServices.scheduler.mock({
      scheduleTask: async ({ id, fn, scope }) => {
        expect(scope).toBe('global');
        tasks.set(id, fn);
      },
    });
    const { server } = await startTestBackend({
      features: [
        scorecardsPlugin,
        scheduler.factory,
        catalogServiceMock.factory({
          entities: [
            componentEntity('checkout', { tier: '1' }),
            groupEntity('payments'),
            scorecardEntity('production-readiness'),
          ],
        }),
      ],
    });
    expect([...tasks.keys()].sort()).toEqual([
      'evaluate',
      'prune',
      'refresh-catalog',
    ]);
    const run = async (id: string) =>
      tasks.get(id)?.(new AbortController().signal);
    await run('refresh-catalog');
    await run('evaluate');
    await run('prune');

    const path = '/api/scorecards/results?entityRef=component:default/checkout';
    const { body } = await request(server).get(path);
    expect(body).toMatchObject({
      items: [
        {
          entityRef: 'component:default/checkout',
          scorecard: 'scorecard:default/production-readiness',
          standing: 'bronze',
          codes: 'pf',
          tier: '1',
          nextFix: { check: 'has-description' },
        },
      ],
      totalItems: 1,
      leftOut: 0,
    });
    const { body: sources } = await request(server).get(
      '/api/scorecards/sources',
    );
    expect(sources.items).toMatchObject([
      { source: 'catalog', state: 'ok' },
      { source: 'facts', instance: 'catalog', state: 'ok' },
      { source: 'facts', instance: 'drills', state: 'ok' },
      { source: 'engine', state: 'ok' },
    ]);
    const anonymous = await request(server)
      .get(path)
      .set('Authorization', mockCredentials.none.header());
    expect(anonymous.status).toBe(401);
  });
});
