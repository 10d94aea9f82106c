import { mockCredentials } from '@backstage/backend-test-utils';
import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  componentEntity,
  createTestDatabases,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import { Scorecard } from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import {
  allow,
  allowAll,
  catalogWithSecrets,
  conditional,
  deny,
  policy,
} from '../__testUtils__/permissions';
import {
  entityRow,
  groupRow,
  NOON,
  scorecardRow,
  versionRow,
} from '../__testUtils__/rows';
import { Seed } from '../__testUtils__/seed';

const databases = createTestDatabases();
jest.setTimeout(120_000);

const CHECKOUT = 'component:default/checkout';
const LEDGER = 'component:default/ledger';
const SECRET = 'component:default/secret';
const LIBRARY = 'component:default/library';
const READY = 'scorecard:default/ready';
const COMPANY = 'group:default/company';
const PAYMENTS = 'group:default/payments';
const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const MAY = ['scorecards.waiver.request', 'scorecards.waiver.decide'];

const check = (
  id: string,
  expression: string,
  filter?: Scorecard['filter'],
) => ({
  id,
  title: `Check ${id}`,
  level: 'bronze',
  weight: 1,
  expression,
  filter,
});
const ready: Scorecard = {
  ref: READY,
  title: 'Ready',
  owner: 'group:default/platform',
  filter: { 'spec.type': 'service' },
  levels: ['bronze'],
  checks: [
    check('docs', 'catalog.hasTechDocs'),
    check('runbook', 'catalog.links > 0', { 'metadata.name': 'checkout' }),
  ],
};

const library = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'library', namespace: 'default' },
  spec: { type: 'library' },
};
const rows: Seed = {
  entities: [
    entityRow({ id: 1, ref: CHECKOUT }),
    entityRow({ id: 2, ref: LEDGER, owner_ref: 'group:default/ledger' }),
    entityRow({ id: 3, ref: SECRET, owner_ref: 'group:default/hidden' }),
    entityRow({ id: 4, ref: LIBRARY, entity: JSON.stringify(library) }),
  ],
  groups: [
    groupRow({ ref: COMPANY }),
    groupRow({ ref: PAYMENTS, parent_ref: COMPANY }),
    groupRow({ ref: 'group:default/ledger', parent_ref: PAYMENTS }),
    groupRow({ ref: 'group:default/hidden', parent_ref: COMPANY }),
  ],
  scorecards: [scorecardRow({ id: 1, ref: READY })],
  versions: [
    versionRow({ id: 1, scorecard_id: 1, document: JSON.stringify(ready) }),
  ],
};

const asked = {
  scorecard: 'ready',
  check: 'docs',
  entityRef: 'Component:checkout',
  reason: '  Moved to another wiki first.  ',
  expiresAt: '2026-06-01',
};

describe.each(databases.eachSupportedId())('waivers on %p', id => {
  async function setUp(permissions: PermissionsService = allowAll()) {
    const knex = await databases.init(id);
    const test = await createTestApp({
      knex,
      rows,
      permissions,
      catalog: catalogWithSecrets([
        ...['checkout', 'ledger', 'secret', 'library'].map(name =>
          componentEntity(name),
        ),
        {
          apiVersion: 'callboard.dev/v1alpha1',
          kind: 'Scorecard',
          metadata: { name: 'ready', namespace: 'default' },
        },
      ]),
    });
    const header = (user: string) =>
      user === 'service'
        ? mockCredentials.service.header()
        : mockCredentials.user.header(user);
    const ask = (change: object = {}, user = ADA) =>
      request(test.app)
        .post('/waivers')
        .set('Authorization', header(user))
        .send({ ...asked, ...change });
    const decide = (
      waiver: string,
      decision: string,
      user = BOB,
      body: object = {},
    ) =>
      request(test.app)
        .post(`/waivers/${waiver}/${decision}`)
        .set('Authorization', header(user))
        .send(body);
    const list = (query: object = {}, user = BOB) =>
      request(test.app)
        .get('/waivers')
        .query(query)
        .set('Authorization', header(user));
    const codes = async (ref: string) => {
      const { body } = await request(test.app)
        .get('/results')
        .query({ entityRef: ref });
      return body.items[0]?.codes;
    };
    return { ...test, knex, ask, decide, list, codes };
  }

  it('asks, and counts once somebody else has approved', async () => {
    const { ask, decide, list, codes, engine, announced, auditor, clock } =
      await setUp();
    await engine.evaluate();
    expect(await codes(CHECKOUT)).toBe('ff');
    announced.length = 0;
    const { status, body } = await ask();
    const requested = {
      id: expect.any(String),
      scorecard: READY,
      scorecardTitle: 'Ready',
      check: 'docs',
      checkTitle: 'Check docs',
      entityRef: CHECKOUT,
      state: 'requested',
      reason: 'Moved to another wiki first.',
      requestedBy: ADA,
      requestedAt: NOON,
      expiresAt: '2026-06-02T00:00:00.000Z',
      entities: 1,
      mayDecide: false,
    };
    expect([status, body]).toEqual([201, requested]);
    expect(announced).toEqual([[CHECKOUT]]);
    expect(await codes(CHECKOUT)).toBe('ff');
    expect((await list()).body).toEqual({
      items: [{ ...requested, mayDecide: true }],
      totalItems: 1,
      counts: { requested: 1 },
      asOf: NOON,
    });
    clock.advance(60);
    const approved = await decide(body.id, 'approve', BOB, { note: ' Fine. ' });
    expect([approved.status, approved.body]).toEqual([
      200,
      {
        ...requested,
        state: 'approved',
        decidedBy: BOB,
        decidedAt: '2026-03-01T12:01:00.000Z',
        note: 'Fine.',
      },
    ]);
    expect(await codes(CHECKOUT)).toBe('wf');
    expect(await codes(LEDGER)).toBe('fn');
    expect(auditor.createEvent.mock.calls.map(([event]) => event)).toEqual([
      expect.objectContaining({
        eventId: 'waiver-request',
        meta: {
          scorecard: READY,
          check: 'docs',
          entityRef: CHECKOUT,
          reason: requested.reason,
          expiresAt: requested.expiresAt,
        },
      }),
      expect.objectContaining({
        eventId: 'waiver-decide',
        meta: { id: body.id, decision: 'approve', note: 'Fine.' },
      }),
    ]);
    // Nobody writes down that it ends.
    clock.advance(93 * 86_400);
    await engine.evaluate();
    expect(await codes(CHECKOUT)).toBe('ff');
    expect((await list()).body.items[0].state).toBe('expired');
  });

  it('covers what a group and the groups below it own', async () => {
    const { ask, decide, codes, list, engine } = await setUp();
    await engine.evaluate();
    const group = { entityRef: undefined, groupRef: 'payments' };
    const { body } = await ask(group);
    expect(body).toMatchObject({ groupRef: PAYMENTS, entities: 2 });
    await decide(body.id, 'approve').expect(200);
    expect(await codes(CHECKOUT)).toBe('wf');
    expect(await codes(LEDGER)).toBe('wn');
    expect(await codes(SECRET)).toBe('fn');
    for (const [query, found] of [
      [{ entityRef: LEDGER }, 1],
      [{ entityRef: SECRET }, 0],
      [{ owner: 'company' }, 1],
      [{ owner: 'ledger' }, 1],
      [{ owner: 'hidden' }, 0],
      [{ state: 'approved', scorecard: 'ready', check: 'docs' }, 1],
      [{ state: 'requested' }, 0],
      [{ check: 'runbook' }, 0],
      [{ scorecard: 'other' }, 0],
    ] as const) {
      const { totalItems } = (await list(query).expect(200)).body;
      expect([query, totalItems]).toEqual([query, found]);
    }
  });

  it('is never decided by whoever asked, nor by a service, nor twice', async () => {
    const { ask, decide, list } = await setUp();
    const { body } = await ask();
    for (const decision of ['approve', 'reject']) {
      const own = await decide(body.id, decision, ADA);
      expect([own.status, own.body.error.message]).toEqual([
        403,
        expect.stringContaining('somebody else has to decide'),
      ]);
    }
    const service = await decide(body.id, 'approve', 'service');
    expect(service.status).toBe(403);
    expect((await ask({ check: 'runbook' }, 'service')).status).toBe(403);
    const answers = await Promise.all([
      decide(body.id, 'approve', BOB),
      decide(body.id, 'reject', 'user:default/eve'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = await decide(body.id, 'approve');
    expect([late.status, late.body.error.message]).toEqual([
      409,
      expect.stringContaining('already by'),
    ]);
    await decide('none', 'approve').expect(404);
    await decide(body.id, 'forget').expect(400);
    expect((await list({}, 'service')).body.items[0].mayDecide).toBe(false);
  });

  it('is withdrawn by whoever asked, or may decide', async () => {
    const { ask, decide, codes, engine } = await setUp();
    await engine.evaluate();
    const first = (await ask()).body.id;
    await decide(first, 'approve').expect(200);
    expect(await codes(CHECKOUT)).toBe('wf');
    await decide(first, 'withdraw', ADA, { note: 'Done' }).expect(200);
    expect(await codes(CHECKOUT)).toBe('ff');
    await decide(first, 'withdraw', ADA).expect(409);
    const second = (await ask()).body.id;
    await decide(second, 'withdraw', BOB).expect(200);

    const asker = await setUp(policy(allow, allow, MAY.slice(0, 1)));
    const third = (await asker.ask()).body.id;
    const other = await asker.decide(third, 'withdraw', BOB);
    expect([other.status, other.body.error.message]).toEqual([
      403,
      expect.stringContaining(ADA),
    ]);
    await asker.decide(third, 'withdraw', ADA).expect(200);
  });

  it('holds once for a check and a target', async () => {
    const { ask, decide, clock } = await setUp();
    const answers = await Promise.all([ask(), ask({}, BOB)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { id: first } = answers.find(({ status }) => status === 201)?.body;
    const again = await ask();
    expect(again.body.error.message).toContain('waits for a decision');
    await ask({ check: 'runbook' }).expect(201);
    await ask({ entityRef: LEDGER }).expect(201);
    await decide(first, 'approve', 'user:default/eve').expect(200);
    const held = await ask();
    expect([held.status, held.body.error.message]).toEqual([
      409,
      expect.stringContaining('is waived'),
    ]);
    clock.advance(94 * 86_400);
    await ask({ expiresAt: '2026-09-01' }).expect(201);
  });

  it('says what is wrong with what somebody asks for', async () => {
    const { ask } = await setUp();
    const cases: [change: object, status: number, message: string][] = [
      [{ reason: 'because' }, 400, '(too-short)'],
      [{ reason: '. . .' }, 400, '(too-short)'],
      [{ reason: 'x y z '.repeat(400) }, 400, '(too-long)'],
      [{ reason: 'a b c \u0000' }, 400, '(invalid-text)'],
      [{ expiresAt: '2026-03-01T11:00:00Z' }, 400, '(in-the-past)'],
      [{ expiresAt: '2027-03-03' }, 400, '(too-long)'],
      [{ expiresAt: '2027-03-01' }, 201, ''],
      [{ expiresAt: 'tomorrow' }, 400, 'expiresAt'],
      [{ expiresAt: '2026-02-31' }, 400, 'invalid-date'],
      [{ check: 'doc' }, 400, 'did you mean docs? (unknown-check)'],
      [{ check: 'runbook', entityRef: LEDGER }, 400, '(not-applicable)'],
      [
        { entityRef: LIBRARY },
        400,
        'entityRef: scorecard:default/ready applies',
      ],
      [{ entityRef: 'component:default/none' }, 400, '(not-under-scorecard)'],
      [{ scorecard: 'other' }, 400, '(not-under-scorecard)'],
      [{ entityRef: undefined, groupRef: 'empty' }, 400, 'groupRef'],
      [{ groupRef: PAYMENTS }, 400, '(not-one)'],
      [{ entityRef: undefined }, 400, '(not-one)'],
      [{ entityRef: 'a:b:c' }, 400, 'entityRef'],
    ];
    for (const [change, status, message] of cases) {
      const answer = await ask(change);
      expect([change, answer.status, answer.body.error?.message ?? '']).toEqual(
        [change, status, expect.stringContaining(message)],
      );
    }
  });

  it('needs the permissions', async () => {
    const none = await setUp(policy(allow, allow));
    for (const [answer, name] of [
      [await none.ask(), 'scorecards.waiver.request'],
      [await none.decide('x', 'approve'), 'scorecards.waiver.decide'],
      [await none.decide('x', 'withdraw'), 'scorecards.waiver.request'],
    ] as const) {
      expect([answer.status, answer.body.error.message]).toEqual([
        403,
        expect.stringContaining(name),
      ]);
    }
    expect(none.auditor.createEvent).toHaveBeenCalledTimes(3);
    await none.list().expect(200);
    const asker = await setUp(policy(allow, allow, MAY.slice(0, 1)));
    await asker.ask().expect(201);
    expect((await asker.list()).body.items[0].mayDecide).toBe(false);
    const blind = await setUp(policy(deny, allow, MAY));
    await blind.list().expect(403);
    await blind.ask().expect(403);
  });

  it('shows, and decides on, what somebody sees', async () => {
    const { ask, decide, list, knex } = await setUp(
      policy(allow, conditional, MAY),
    );
    const hidden = await ask({ entityRef: SECRET });
    expect([hidden.status, hidden.body.error.message]).toEqual([
      400,
      expect.stringContaining('as far as you see (not-under-scorecard)'),
    ]);
    await insert(knex, 'w1', { entity_ref: SECRET });
    await insert(knex, 'w2', { group_ref: COMPANY });
    await insert(knex, 'w3', { group_ref: 'group:default/hidden' });
    const { items, counts } = (await list()).body;
    expect(items).toMatchObject([{ id: 'w2', entities: 2 }]);
    expect(counts).toEqual({ requested: 1 });
    await decide('w1', 'approve').expect(404);
    await decide('w3', 'withdraw').expect(404);
    await decide('w2', 'reject').expect(200);
  });

  it('lists those that wait first, page by page, and as CSV', async () => {
    const { list, knex } = await setUp();
    const ended = { decided_by: BOB, decided_at: NOON, note: '=1+1' };
    await insert(knex, 'gone', { check_id: 'renamed' });
    await insert(knex, 'late', { requested_at: '2026-02-01T00:00:00.000Z' });
    await insert(knex, 'long', { state: 'approved', ...ended });
    await insert(knex, 'soon', {
      state: 'approved',
      expires_at: '2026-03-02T00:00:00.000Z',
      ...ended,
    });
    await insert(knex, 'over', { expires_at: '2026-02-28T00:00:00.000Z' });
    await insert(knex, 'no', { state: 'rejected', ...ended });
    const order = ['gone', 'late', 'soon', 'long', 'over', 'no'];
    const { body } = await list();
    const idsOf = (items: { id: string }[]) => items.map(one => one.id);
    expect(idsOf(body.items)).toEqual(order);
    expect(body.counts).toEqual({
      requested: 2,
      approved: 2,
      expired: 1,
      rejected: 1,
    });
    expect(body.items[0]).toMatchObject({
      checkGone: true,
      checkTitle: 'renamed',
      entities: 0,
    });
    const first = (await list({ limit: 4 })).body;
    const second = (await list({ limit: 4, cursor: first.nextCursor })).body;
    expect(idsOf([...first.items, ...second.items])).toEqual(order);
    expect(first.totalItems).toBe(6);
    const csv = await list({ limit: 1 }).set('Accept', 'text/csv');
    const lines = csv.text.trim().split('\r\n');
    expect(lines).toHaveLength(7);
    expect(lines[3]).toContain('soon,approved,scorecard:default/ready,Ready');
    expect(lines[3]).toContain(`'=1+1`);
  });

  it('cannot approve what no check is there for any more', async () => {
    const { decide, knex } = await setUp();
    await insert(knex, 'gone', { check_id: 'renamed' });
    const { status, body } = await decide('gone', 'approve');
    expect([status, body.error.message]).toEqual([
      409,
      expect.stringContaining('no check renamed any more'),
    ]);
    await decide('gone', 'reject').expect(200);
  });
});

async function insert(knex: Knex, id: string, change: object) {
  await knex('scorecards_waivers').insert({
    id,
    scorecard_ref: READY,
    check_id: 'docs',
    entity_ref: 'group_ref' in change ? null : CHECKOUT,
    group_ref: null,
    reason: 'It is a long story.',
    state: 'requested',
    requested_by: ADA,
    requested_at: '2026-01-31T00:00:00.000Z',
    expires_at: '2026-06-01T00:00:00.000Z',
    decided_by: null,
    decided_at: null,
    note: null,
    ...change,
  });
}
