import { ConfigReader } from '@backstage/config';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import { allow, deny, policy } from '../__testUtils__/permissions';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const config = new ConfigReader({
  app: { baseUrl: 'https://portal.example.net' },
  callboard: {
    slo: {
      prometheus: { instances: [{ name: 'main', url: 'https://prom.test' }] },
    },
    runbooks: {
      alertmanagers: [{ name: 'main', url: 'https://alerts.test' }],
    },
  },
});

describe.each(databases.eachSupportedId())('GET /sources on %p', id => {
  it('tells how reading each source goes, also of those that were never read', async () => {
    const knex = await databases.init(id);
    const { app, sources, clock } = await createTestApp({ knex, config });
    const ago = (seconds: number) =>
      new Date(clock.now().getTime() - seconds * 1000);
    await sources.note(
      { source: 'catalog', instance: 'catalog' },
      {
        at: ago(10),
      },
    );
    await sources.note(
      { source: 'alertmanager', instance: 'main' },
      {
        at: ago(600),
      },
    );
    await sources.note(
      { source: 'alertmanager', instance: 'main' },
      {
        at: ago(5),
        error: { code: 'timeout', message: 'No answer within 30 s' },
      },
    );
    await sources.note(
      { source: 'alertmanager', instance: 'gone' },
      {
        at: ago(5),
      },
    );
    await sources.note(
      { source: 'webhook', instance: 'payments' },
      {
        at: ago(86_400),
        warnings: ['One alert could not be read'],
      },
    );
    const { status, body } = await request(app).get('/sources');
    expect([status, body.items]).toEqual([
      200,
      [
        {
          kind: 'catalog',
          name: 'catalog',
          asOf: '2026-03-01T11:59:50.000Z',
          stale: false,
        },
        {
          kind: 'rules',
          name: 'main',
          asOf: null,
          stale: true,
          reason: 'It was not read yet, since the plugin was installed',
        },
        {
          kind: 'alertmanager',
          name: 'main',
          asOf: '2026-03-01T11:50:00.000Z',
          stale: true,
          reason: 'No answer within 30 s',
        },
        {
          kind: 'webhook',
          name: 'payments',
          asOf: '2026-02-28T12:00:00.000Z',
          stale: false,
          warnings: ['One alert could not be read'],
        },
      ],
    ]);
  });

  it('is for whoever may read runbooks and anything in the catalog', async () => {
    const denied = await createTestApp({
      knex: await databases.init(id),
      permissions: policy(deny, allow),
    });
    expect((await request(denied.app).get('/sources')).status).toBe(403);
    const blind = await createTestApp({
      knex: await databases.init(id),
      permissions: policy(allow, deny),
    });
    const { body } = await request(blind.app).get('/sources');
    expect(body).toEqual({ items: [] });
  });
});
