import { mockCredentials } from '@backstage/backend-test-utils';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { createTestApp } from './__testUtils__/createTestApp';
import { componentEntity } from './__testUtils__/entities';
import {
  allow,
  catalogWithSecrets,
  conditional,
  deny,
  policy,
} from './__testUtils__/permissions';
import { Seed } from './__testUtils__/seed';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const OPEN = 'component:default/open';
const SECRET = 'component:default/secret';

const rows: Seed = {
  entities: [{ ref: OPEN }, { ref: SECRET, owner_ref: 'group:default/spies' }],
  contents: [{ digest: 'd1' }],
  pages: [
    { id: 'shared', kind: 'markdown', content_digest: 'd1' },
    { id: 'hidden', kind: 'markdown', content_digest: 'd1' },
  ],
  uses: [
    { page_id: 'shared', entity_ref: OPEN },
    { page_id: 'shared', entity_ref: SECRET },
    { page_id: 'hidden', entity_ref: SECRET },
  ],
  alerts: [
    { entity_ref: OPEN, name: 'Late' },
    { entity_ref: SECRET, name: 'Caught' },
  ],
  answers: [{ entity_ref: SECRET, alert_name: 'Caught', page_id: 'shared' }],
  firing: [{ name: 'Caught', entityRefs: [SECRET] }],
  reviews: [{ page_id: 'shared', entity_ref: SECRET }],
};
const entities = [componentEntity('open'), componentEntity('secret')];

describe.each(databases.eachSupportedId())('what callers see, on %p', id => {
  const start = async (permissions: PermissionsService, seed = rows) => {
    const catalog = catalogWithSecrets(entities);
    const app = await createTestApp({
      knex: await databases.init(id),
      catalog,
      permissions,
      rows: seed,
    });
    return { ...app, catalog };
  };

  it('is nothing where the policy denies reading runbooks', async () => {
    const { app } = await start(policy(deny, allow));
    for (const path of [
      '/runbooks',
      `/runbooks?entityRef=${OPEN}`,
      '/runbooks/shared',
      '/runbooks/shared/content',
      '/coverage',
      '/sources',
    ]) {
      const { status } = await request(app).get(path);
      expect([path, status]).toEqual([path, 403]);
    }
    const { status } = await request(app)
      .post('/runbooks/by-refs')
      .send({ entityRefs: [OPEN] });
    expect(status).toBe(403);
  });

  it('is empty where they may see no entity', async () => {
    const { app } = await start(policy(allow, deny));
    const { body } = await request(app).get(`/runbooks?entityRef=${OPEN}`);
    expect(body).toMatchObject({ items: [], totalItems: 0, firing: [] });
    const coverage = await request(app).get('/coverage');
    expect(coverage.body).toMatchObject({ items: [], totalItems: 0 });
    expect((await request(app).get('/runbooks/shared')).status).toBe(404);
  });

  it('is what the catalog shows them, and nothing of what it does not', async () => {
    const { app } = await start(policy(allow, conditional));
    const list = await request(app).get('/runbooks?facets=true');
    expect(list.body).toMatchObject({
      items: [{ id: 'shared', entityRef: OPEN }],
      totalItems: 1,
      facets: { owner: { 'group:default/payments': 1 } },
    });
    const byRefs = await request(app)
      .post('/runbooks/by-refs')
      .send({ entityRefs: [OPEN, SECRET] });
    expect(byRefs.body).toMatchObject({
      items: [{ id: 'shared', entityRef: OPEN }],
      firing: [],
    });
    const one = await request(app).get('/runbooks/shared');
    expect(one.body.items).toMatchObject([{ entityRef: OPEN }]);
    const coverage = await request(app).get('/coverage');
    expect(coverage.body).toMatchObject({
      items: [{ entityRef: OPEN }],
      alertCounts: { missing: 1 },
    });
    const asked = await request(app).get(`/coverage?entityRef=${SECRET}`);
    expect(asked.body.items).toEqual([]);
    for (const { body } of [list, byRefs, one, coverage]) {
      expect(JSON.stringify(body)).not.toMatch(/secret|spies|Caught/);
    }
    for (const path of ['/runbooks/hidden', '/runbooks/hidden/content']) {
      const { status } = await request(app).get(path);
      expect([path, status]).toEqual([path, 404]);
    }
  });

  it('costs one question to the catalog, and none when it is asked again', async () => {
    const { app, catalog } = await start(policy(allow, conditional), {
      ...rows,
      reviews: [],
    });
    const read = () => request(app).get(`/runbooks?entityRef=${OPEN}`);
    await read();
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
    await read();
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
  });

  it('is what a restricted service may see of search documents', async () => {
    const app = await createTestApp({
      knex: await databases.init(id),
      catalog: catalogWithSecrets(entities),
      permissions: policy(deny, allow),
      rows,
      credentials: mockCredentials.service(),
    });
    expect((await request(app.app).get('/documents')).status).toBe(403);
  });
});
