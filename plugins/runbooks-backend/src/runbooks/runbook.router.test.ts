import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const CHECKOUT = 'component:default/checkout';
const LEDGER = 'component:default/ledger';

describe.each(databases.eachSupportedId())('GET /runbooks/:id on %p', id => {
  it('tells every entity that uses a page, by its own tier', async () => {
    const { app } = await createTestApp({
      knex: await databases.init(id),
      rows: {
        entities: [{ ref: CHECKOUT, tier: '1' }, { ref: LEDGER }],
        pages: [
          { id: 'a', kind: 'markdown', changed_at: '2025-11-01T10:00:00.000Z' },
          { id: 'ended', ended_at: '2026-02-01T10:00:00.000Z' },
        ],
        uses: [
          { page_id: 'a', entity_ref: LEDGER },
          { page_id: 'a', entity_ref: CHECKOUT },
        ],
        answers: [{ entity_ref: CHECKOUT, alert_name: 'Late', page_id: 'a' }],
        firing: [{ name: 'Late', entityRefs: [CHECKOUT] }],
        checklists: [
          { id: 'c1', page_id: 'a', entity_ref: CHECKOUT },
          {
            id: 'c2',
            page_id: 'a',
            entity_ref: CHECKOUT,
            started_at: '2026-03-01T11:45:00.000Z',
          },
          {
            id: 'c3',
            page_id: 'a',
            entity_ref: LEDGER,
            ended_at: '2026-03-01T11:50:00.000Z',
          },
        ],
        checklistEvents: [
          { checklist_id: 'c2', action: 'ticked', item_id: 'i1' },
        ],
        checklistReaders: [
          { checklist_id: 'c2', user_ref: 'user:default/bob' },
        ],
      },
    });
    const { status, body } = await request(app).get('/runbooks/a');
    expect([status, body]).toMatchObject([
      200,
      {
        id: 'a',
        title: 'a',
        kind: 'markdown',
        readable: true,
        items: [
          {
            entityRef: CHECKOUT,
            state: 'overdue',
            alerts: [{ name: 'Late', firing: true }],
            openChecklist: {
              id: 'c2',
              done: 1,
              total: 3,
              readers: ['user:default/bob'],
            },
          },
          { entityRef: LEDGER, state: 'good', alerts: [] },
        ],
      },
    ]);
    expect(body.items[1].openChecklist).toBeUndefined();
    for (const unknown of ['nothing', 'ended']) {
      const answer = await request(app).get(`/runbooks/${unknown}`);
      expect([answer.status, answer.body.error.message]).toEqual([
        404,
        `There is no runbook ${unknown}`,
      ]);
    }
  });

  it('says who reviewed a page last, whatever they found', async () => {
    const { app } = await createTestApp({
      knex: await databases.init(id),
      rows: {
        entities: [{ ref: CHECKOUT }],
        pages: [{ id: 'a' }, { id: 'b' }],
        uses: [
          { page_id: 'a', entity_ref: CHECKOUT },
          { page_id: 'b', entity_ref: CHECKOUT },
        ],
        reviews: [
          { page_id: 'a', entity_ref: CHECKOUT },
          {
            page_id: 'b',
            entity_ref: CHECKOUT,
            at: '2026-02-20T12:00:00.000Z',
            outcome: 'needs-work',
            note: 'The dashboard moved',
            by_ref: 'user:default/bob',
            due_at: null,
          },
          { page_id: 'b', entity_ref: CHECKOUT },
        ],
      },
    });
    const good = await request(app).get('/runbooks/a');
    expect(good.body.items[0]).toMatchObject({
      state: 'good',
      freshness: {
        state: 'current',
        lastReview: { by: 'user:default/ada', outcome: 'verified' },
        changedSinceReview: false,
        dueAt: '2026-08-14T12:00:00.000Z',
      },
    });
    const wanting = await request(app).get('/runbooks/b');
    expect(wanting.body.items[0]).toMatchObject({
      state: 'overdue',
      freshness: {
        lastReview: { by: 'user:default/bob', note: 'The dashboard moved' },
      },
    });
  });
});
