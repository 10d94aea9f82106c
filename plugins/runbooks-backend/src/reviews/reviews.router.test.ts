import { mockCredentials } from '@backstage/backend-test-utils';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import { componentEntity } from '../__testUtils__/entities';
import {
  allow,
  allowAll,
  catalogWithSecrets,
  conditional,
  deny,
  policy,
} from '../__testUtils__/permissions';
import { NOON } from '../__testUtils__/rows';
import { Seed } from '../__testUtils__/seed';

const databases = createTestDatabases();
const CHECKOUT = 'component:default/checkout';
const LEDGER = 'component:default/ledger';
const SECRET = 'component:default/secret';
const ADA = 'user:default/ada';

const rows: Seed = {
  entities: [{ ref: CHECKOUT, tier: '1' }, { ref: LEDGER }, { ref: SECRET }],
  pages: [{ id: 'late' }, { id: 'hidden' }, { id: 'gone', ended_at: NOON }],
  uses: [
    { page_id: 'late', entity_ref: CHECKOUT },
    { page_id: 'late', entity_ref: LEDGER },
    { page_id: 'late', entity_ref: SECRET },
    { page_id: 'hidden', entity_ref: SECRET },
  ],
  reviews: [
    { id: 'r1', page_id: 'late', entity_ref: CHECKOUT },
    {
      id: 'r2',
      page_id: 'late',
      entity_ref: SECRET,
      at: '2026-02-20T12:00:00.000Z',
    },
    { id: 'r3', page_id: 'hidden', entity_ref: SECRET },
  ],
};

const verified = { entityRef: CHECKOUT, outcome: 'verified' };

describe.each(databases.eachSupportedId())('reviews on %p', id => {
  async function setUp(
    permissions: PermissionsService = allowAll(),
    service = false,
  ) {
    const knex = await databases.init(id);
    const test = await createTestApp({
      knex,
      rows,
      permissions,
      catalog: catalogWithSecrets(
        ['checkout', 'ledger', 'secret'].map(name => componentEntity(name)),
      ),
    });
    const header = service
      ? mockCredentials.service.header()
      : mockCredentials.user.header(ADA);
    const list = (page = 'late') =>
      request(test.app)
        .get(`/runbooks/${page}/reviews`)
        .set('Authorization', header);
    const review = (change: object = {}, page = 'late') =>
      request(test.app)
        .post(`/runbooks/${page}/reviews`)
        .set('Authorization', header)
        .send({ ...verified, ...change });
    return { ...test, knex, list, review };
  }

  it('keeps who found what, with what was read and when it is due again', async () => {
    const { review, list, announced, auditor } = await setUp();
    const { status, body } = await review({ note: '  Still right.  ' });
    expect([status, body]).toEqual([
      201,
      {
        ...verified,
        id: expect.any(String),
        runbookId: 'late',
        note: 'Still right.',
        by: ADA,
        at: NOON,
        dueAt: '2026-05-30T12:00:00.000Z',
        digest: 'digest-late',
      },
    ]);
    expect(announced).toEqual([[CHECKOUT, LEDGER, SECRET]]);
    expect(auditor.createEvent.mock.calls.map(([event]) => event)).toEqual([
      expect.objectContaining({
        eventId: 'review-create',
        meta: { ...verified, runbookId: 'late' },
      }),
    ]);
    const wanting = { entityRef: LEDGER, outcome: 'needs-work', note: ' ' };
    const second = await review(wanting);
    expect(second.body).toMatchObject({ outcome: 'needs-work', dueAt: null });
    expect(second.body).not.toHaveProperty('note');
    const untiered = await review({ entityRef: LEDGER });
    expect(untiered.body.dueAt).toBe('2027-03-01T12:00:00.000Z');
    const { items } = (await list().expect(200)).body;
    expect(items).toHaveLength(5);
    expect(items).toContainEqual(body);
    expect(items.slice(3).map((item: { id: string }) => item.id)).toEqual([
      'r2',
      'r1',
    ]);
  });

  it('is of the content that was read, also where the page has changed since', async () => {
    const { review } = await setUp();
    const { body } = await review({ digest: 'digest-before' });
    expect(body.digest).toBe('digest-before');
  });

  it('keeps the day it is due when the tier changes', async () => {
    const { review, list, knex } = await setUp();
    const { body } = await review();
    await knex('runbooks_entities').update({ tier: '3' });
    const { items } = (await list()).body;
    expect(items).toContainEqual(body);
    expect((await review()).body.dueAt).toBe('2027-03-01T12:00:00.000Z');
  });

  it('refuses what cannot be, by its path', async () => {
    const { review, list } = await setUp();
    const refused: [answer: request.Test, status: number, message: string][] = [
      [review({ entityRef: 'x:y:z' }), 400, 'entityRef'],
      [
        review({ entityRef: 'component:default/other' }),
        400,
        'entityRef: expected an entity that has this page for a runbook, found component:default/other (not-used)',
      ],
      [review({ outcome: 'fine' }), 400, 'outcome'],
      [review({ note: 'x'.repeat(2001) }), 400, 'note'],
      [review({}, 'none'), 404, 'There is no runbook none'],
      [review({}, 'gone'), 404, 'There is no runbook gone'],
      [list('none'), 404, 'There is no runbook none'],
    ];
    for (const [call, status, message] of refused) {
      const answer = await call;
      expect([answer.status, answer.body.error.message]).toEqual([
        status,
        expect.stringContaining(message),
      ]);
    }
    expect((await list()).body.items).toHaveLength(2);
  });

  it('needs the permission, and a person', async () => {
    const denied = await setUp(policy(allow, allow));
    const refused = await denied.review();
    expect([refused.status, refused.body.error.message]).toEqual([
      403,
      expect.stringContaining('runbooks.review'),
    ]);
    expect(denied.auditor.createEvent).toHaveBeenCalledTimes(1);
    await denied.list().expect(200);
    const service = await setUp(allowAll(), true);
    const answer = await service.review();
    expect([answer.status, answer.body.error.message]).toEqual([
      403,
      expect.stringContaining('reviewed by people'),
    ]);
    await service.list().expect(200);
    const none = await setUp(policy(deny, allow, ['runbooks.review']));
    await none.list().expect(403);
    await none.review().expect(403);
  });

  it('names no entity that somebody does not see', async () => {
    const { list, review } = await setUp(
      policy(allow, conditional, ['runbooks.review']),
    );
    const ids = (await list()).body.items.map(
      (item: { id: string }) => item.id,
    );
    expect(ids).toEqual(['r1']);
    await list('hidden').expect(404);
    await review({}, 'hidden').expect(404);
    const secret = await review({ entityRef: SECRET });
    expect([secret.status, secret.body.error.message]).toEqual([
      400,
      expect.stringContaining('(not-used)'),
    ]);
    await review({ entityRef: LEDGER }).expect(201);
  });
});
