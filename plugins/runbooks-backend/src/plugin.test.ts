import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { componentEntity } from './__testUtils__/entities';
import runbooksPlugin from './index';

jest.setTimeout(60_000);

const config = mockServices.rootConfig.factory({
  data: {
    app: { baseUrl: 'http://localhost:3000' },
    backend: { baseUrl: 'http://localhost:7007' },
    callboard: {
      slo: {
        prometheus: {
          instances: [{ name: 'main', url: 'http://127.0.0.1:1' }],
        },
      },
      runbooks: {
        alertmanagers: [{ name: 'main', url: 'http://127.0.0.1:1' }],
      },
    },
  },
});

describe('the runbooks plugin', () => {
  it('finds what the catalog names, and does without what does not answer', async () => {
    const tasks = new Map<string, (signal: AbortSignal) => unknown>();
    const triggered: string[] = [];
    const scheduler = mockServices.scheduler.mock({
      scheduleTask: async ({ id, fn, scope }) => {
        expect(scope).toBe('global');
        tasks.set(id, fn);
      },
      triggerTask: async id => {
        triggered.push(id);
      },
    });
    const { server } = await startTestBackend({
      features: [
        runbooksPlugin,
        config,
        scheduler.factory,
        catalogServiceMock.factory({
          entities: [
            componentEntity('checkout', {
              links: [
                // Refused without a connection: it is this machine.
                { url: 'http://127.0.0.1:1/late', type: 'runbook' },
              ],
              annotations: { 'callboard.dev/runbooks': 'runbooks/*.md' },
            }),
          ],
        }),
      ],
    });
    expect([...tasks.keys()].sort()).toEqual([
      'check-pages',
      'prune',
      'prune-alerts',
      'read-alerts-main',
      'read-markdown',
      'read-rules-main',
      'read-techdocs',
      'refresh-catalog',
    ]);
    const run = async (id: string) =>
      tasks.get(id)?.(new AbortController().signal);
    await run('refresh-catalog');
    expect(triggered).toContain('read-markdown');
    await run('read-markdown');
    await run('read-rules-main');
    await run('read-alerts-main');
    await run('check-pages');
    await run('prune');

    const path = '/api/runbooks/runbooks?entityRef=component:default/checkout';
    const { body } = await request(server).get(path);
    expect(body.items).toMatchObject([
      { liveness: { state: 'unknown' }, uses: [{ kind: 'link' }] },
    ]);
    expect(body.alertSources).toMatchObject([
      { kind: 'alertmanager', name: 'main', asOf: null, stale: true },
    ]);
    const anonymous = await request(server)
      .get(path)
      .set('Authorization', mockCredentials.none.header());
    expect(anonymous.status).toBe(401);
  });
});
