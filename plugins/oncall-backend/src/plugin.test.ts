import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { onCallProvidersExtensionPoint } from '@callboard/backstage-plugin-oncall-node';
import request from 'supertest';
import { componentEntity, userEntity } from './__testUtils__/entities';
import { FakeProvider, goodAnswer } from './__testUtils__/FakeProvider';
import onCallPlugin from './index';

jest.setTimeout(60_000);

const config = mockServices.rootConfig.factory({
  data: { backend: { baseUrl: 'http://localhost:7007' } },
});

const moduleWith = (...providers: FakeProvider[]) =>
  createBackendModule({
    pluginId: 'oncall',
    moduleId: 'test-provider',
    register(env) {
      env.registerInit({
        deps: { extensionPoint: onCallProvidersExtensionPoint },
        async init({ extensionPoint }) {
          providers.forEach(one => extensionPoint.addProvider(one));
        },
      });
    },
  });

describe('the oncall plugin', () => {
  it('asks the providers that modules bring', async () => {
    const pager = new FakeProvider();
    pager.set(goodAnswer('P1', [{ start: null, end: null, users: ['A'] }]));
    const tasks = new Map<string, (signal: AbortSignal) => void>();
    const scheduler = mockServices.scheduler.mock({
      scheduleTask: async ({ id, fn }) => {
        tasks.set(id, fn);
      },
    });
    const { server } = await startTestBackend({
      features: [
        onCallPlugin,
        config,
        moduleWith(pager),
        scheduler.factory,
        catalogServiceMock.factory({
          entities: [
            userEntity('ada'),
            componentEntity('x', { annotations: { 'pager/service': 'P1' } }),
          ],
        }),
      ],
    });
    const run = (id: string) => tasks.get(id)?.(new AbortController().signal);
    await run('refresh-catalog');
    await run('fetch-pager-main');
    await run('compute-schedules');
    await run('read-directory-pager-main');
    await run('prune-record');
    const path = '/api/oncall/oncalls?entityRef=component:default/x';
    const { body } = await request(server).get(path);
    expect(body.items).toMatchObject([{ users: ['user:default/ada'] }]);
    const anonymous = await request(server)
      .get(path)
      .set('Authorization', mockCredentials.none.header());
    expect(anonymous.status).toBe(401);
  });

  it('does not start with two accounts of one name', async () => {
    const start = startTestBackend({
      features: [
        onCallPlugin,
        config,
        moduleWith(new FakeProvider(), new FakeProvider('Pager', 'Main')),
        catalogServiceMock.factory({ entities: [] }),
      ],
    });
    await expect(start).rejects.toThrow(/two accounts/);
  });
});
