import { PermissionsService } from '@backstage/backend-plugin-api';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import request from 'supertest';
import {
  allow,
  catalogWithSecrets,
  conditional,
  createTestDatabases,
  deny,
  readPolicy,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp } from './__testUtils__/createTestApp';
import { componentEntity, scheduleEntity } from './__testUtils__/entities';
import { FakeProvider, goodAnswer } from './__testUtils__/FakeProvider';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const policy = (read: PolicyDecision, entity: PolicyDecision) =>
  readPolicy('oncall.read', { read, entity });

const SCHEDULE = 'callboard.dev/on-call-schedule';

const entities = [
  componentEntity('open', {
    annotations: { [SCHEDULE]: 'open', 'pager/service': 'P1' },
  }),
  componentEntity('secret', {
    annotations: { [SCHEDULE]: 'secret', 'pager/service': 'P2' },
  }),
  scheduleEntity('open'),
  scheduleEntity('secret'),
];

describe.each(databases.eachSupportedId())('what callers see, on %p', id => {
  const start = async (permissions: PermissionsService) => {
    const pager = new FakeProvider();
    pager.set(goodAnswer('P1', []));
    pager.set(goodAnswer('P2', []));
    const app = await createTestApp({
      knex: await databases.init(id),
      catalog: catalogWithSecrets(entities),
      providers: [pager],
      permissions,
    });
    await app.fetch();
    return app;
  };

  it('is nothing where the policy denies reading who is on call', async () => {
    const { app } = await start(policy(deny, allow));
    for (const path of [
      '/oncalls?entityRef=component:default/open',
      '/schedules',
      '/schedules/default/open',
      '/schedules/default/open/shifts',
      '/gaps',
      '/sources',
      '/mapping',
    ]) {
      const { status } = await request(app).get(path);
      expect([path, status]).toEqual([path, 403]);
    }
    const preview = await request(app).post('/preview').type('text/yaml');
    expect(preview.status).toBe(403);
  });

  it('is empty where they may see no entity', async () => {
    const { app } = await start(policy(allow, deny));
    const oncalls = await request(app).get(
      '/oncalls?entityRef=component:default/open',
    );
    expect(oncalls.body).toMatchObject({ items: [], unmapped: [] });
    const { body } = await request(app).get('/schedules');
    expect(body).toMatchObject({ items: [], totalItems: 0 });
    expect((await request(app).get('/sources')).body.items).toEqual([]);
  });

  it('is what the catalog shows them, of schedules through what is mapped to them', async () => {
    const { app } = await start(policy(allow, conditional));
    const refs = ['component:default/open', 'component:default/secret'];
    const oncalls = await request(app)
      .post('/oncalls/by-refs')
      .send({ entityRefs: refs });
    expect(
      oncalls.body.items.map((item: { schedule: string }) => item.schedule),
    ).toEqual(['oncallschedule:default/open', 'pager:main/service.P1']);

    const list = await request(app).get('/schedules');
    expect(
      list.body.items.map(({ ref }: { ref: string }) => ref).sort(),
    ).toEqual(['oncallschedule:default/open', 'pager:main/service.P1']);
    expect(list.body.totalItems).toBe(2);
    const gaps = await request(app).get('/gaps');
    expect(
      gaps.body.items.map(({ schedule }: { schedule: string }) => schedule),
    ).toEqual(['pager:main/service.P1']);

    for (const path of [
      '/schedules/default/secret',
      '/schedules/default/secret/shifts',
      '/schedules/main/service.P2?source=pager',
    ]) {
      const { status } = await request(app).get(path);
      expect([path, status]).toEqual([path, 404]);
    }
    const visible = await request(app).get(
      '/schedules/main/service.P1?source=pager',
    );
    expect(visible.body.entityRefs).toEqual(['component:default/open']);
  });
});
