import { PolicyDecision } from '@backstage/plugin-permission-common';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import { componentEntity } from '../__testUtils__/entities';
import {
  allow,
  catalogWithSecrets,
  conditional,
  deny,
  policy,
} from '../__testUtils__/permissions';
import { recordStates } from './recordStates';

const databases = createTestDatabases();
const CHECKOUT = 'component:default/checkout';
const SECRET = 'component:default/secret';
const FEBRUARY = '2026-02-01T00:00:00.000Z';
const MARCH = '2026-03-01T00:00:00.000Z';

describe.each(databases.eachSupportedId())('history on %p', id => {
  async function setUp(
    read: PolicyDecision = allow,
    entity: PolicyDecision = conditional,
  ) {
    const knex = await databases.init(id);
    const { app } = await createTestApp({
      knex,
      rows: {
        pages: [{ id: 'late' }, { id: 'hidden' }],
        uses: [
          { page_id: 'late', entity_ref: CHECKOUT },
          { page_id: 'late', entity_ref: SECRET },
          { page_id: 'hidden', entity_ref: SECRET },
        ],
      },
      permissions: policy(read, entity),
      catalog: catalogWithSecrets(
        ['checkout', 'secret'].map(name => componentEntity(name)),
      ),
    });
    const change = (at: string, state: string) => ({
      pageId: 'late',
      aspect: 'liveness' as const,
      state,
      reason: `It was ${state}`,
      at: new Date(at),
    });
    await recordStates({ tx: knex, changes: [change(FEBRUARY, 'live')] });
    await recordStates({ tx: knex, changes: [change(MARCH, 'dead')] });
    return (page: string) => request(app).get(`/runbooks/${page}/history`);
  }

  it('tells how a page was, newest first', async () => {
    const history = await setUp();
    const { body } = await history('late').expect(200);
    expect(body.items).toEqual([
      {
        aspect: 'liveness',
        state: 'dead',
        reason: 'It was dead',
        from: MARCH,
        to: null,
      },
      {
        aspect: 'liveness',
        state: 'live',
        reason: 'It was live',
        from: FEBRUARY,
        to: MARCH,
      },
    ]);
  });

  it('is for those who see what uses the page', async () => {
    const history = await setUp();
    await history('hidden').expect(404);
    await history('none').expect(404);
    const all = await setUp(allow, allow);
    expect((await all('hidden').expect(200)).body).toEqual({ items: [] });
    const denied = await setUp(deny);
    await denied('late').expect(403);
  });
});
