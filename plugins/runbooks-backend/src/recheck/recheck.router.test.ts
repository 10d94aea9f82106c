import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { Knex } from 'knex';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import { allow, policy } from '../__testUtils__/permissions';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const CHECKOUT = 'component:default/checkout';
const rows = {
  entities: [{ ref: CHECKOUT }],
  pages: [{ id: 'a' }, { id: 'b', kind: 'markdown' as const }],
  uses: [
    { page_id: 'a', entity_ref: CHECKOUT },
    { page_id: 'b', entity_ref: CHECKOUT },
  ],
};
const dueOf = async (knex: Knex) =>
  (await knex('runbooks_pages').orderBy('id')).map(row => row.due_at);

describe.each(databases.eachSupportedId())('recheck on %p', id => {
  it('makes a page of any kind due, with a trace', async () => {
    const knex = await databases.init(id);
    const { app, auditor } = await createTestApp({ knex, rows });
    for (const page of ['a', 'b']) {
      const { status } = await request(app).post(`/runbooks/${page}/recheck`);
      expect(status).toBe(202);
    }
    expect(await dueOf(knex)).toEqual([
      '2026-03-01T12:00:00.000Z',
      '2026-03-01T12:00:00.000Z',
    ]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'page-recheck',
        meta: { runbookId: 'a' },
      }),
    );
    const unknown = await request(app).post('/runbooks/nothing/recheck');
    expect(unknown.status).toBe(404);
  });

  it('is for those who may review', async () => {
    const knex = await databases.init(id);
    const permissions = policy(allow, allow);
    const { app } = await createTestApp({ knex, rows, permissions });
    const { status } = await request(app).post('/runbooks/a/recheck');
    expect(status).toBe(403);
    expect(await dueOf(knex)).toEqual([
      '2026-03-01T18:00:00.000Z',
      '2026-03-01T18:00:00.000Z',
    ]);
  });
});
