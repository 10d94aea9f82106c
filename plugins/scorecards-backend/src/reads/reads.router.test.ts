import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import { componentEntity, scorecardEntity } from '../__testUtils__/entities';
import {
  allow,
  catalogWithSecrets,
  conditional,
  policy,
} from '../__testUtils__/permissions';
import { JANUARY } from '../__testUtils__/rows';
import { WaiverRow } from '../database/rows';
import { company, READY, withPast } from './__testUtils__/company';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const services = ['checkout', 'ledger', 'vault', 'secret', 'lonely'];

describe.each(databases.eachSupportedId())('results on %p', id => {
  const start = async (rows = withPast) =>
    createTestApp({ knex: await databases.init(id), rows });
  /** Callers who may not see `secret`. */
  const startNarrowed = async (rows = withPast) =>
    createTestApp({
      knex: await databases.init(id),
      rows,
      permissions: policy(allow, conditional),
      catalog: catalogWithSecrets([
        ...services.map(name => componentEntity(name)),
        scorecardEntity('ready'),
      ]),
    });
  const refsOf = (body: { items: { entityRef: string }[] }) =>
    body.items.map(({ entityRef }) => entityRef.split('/')[1]);

  it('tells those that lack most first, with what holds them back', async () => {
    const { app } = await start();
    const { body } = await request(app).get('/results?facets=true');
    expect(refsOf(body)).toEqual([
      'secret',
      'vault',
      'lonely',
      'ledger',
      'checkout',
    ]);
    expect(body.items[3]).toMatchObject({
      scorecard: READY,
      scorecardTitle: 'Ready',
      standing: 'bronze',
      level: 'bronze',
      codes: 'ppfu',
      score: { passed: 3, unknown: 1, applicable: 5, ratio: 0.6 },
      levels: [
        { level: 'bronze', state: 'reached' },
        { level: 'silver', state: 'failed', heldBackBy: ['docs'] },
        { level: 'gold', state: 'failed', heldBackBy: ['docs', 'drills'] },
      ],
      checks: [{ status: 'pass' }, {}, { status: 'fail' }, {}],
    });
    expect(body.facets).toEqual({
      owner: { 'group:default/payments': 2, 'group:default/cards': 2 },
      system: { 'system:default/cards': 1 },
      domain: {},
      tier: { '1': 3, '2': 1, none: 1 },
      level: { none: 2, unproven: 1, bronze: 1, gold: 1 },
    });
    expect(body.legends).toMatchObject([{ scorecard: READY, version: 'v2' }]);
  });

  it.each([
    ['owner=money', ['secret', 'vault', 'ledger', 'checkout']],
    ['owner=cards', ['secret', 'vault']],
    ['system=cards', ['vault']],
    ['tier=none', ['lonely']],
    ['tier=1&tier=2', ['secret', 'vault', 'ledger', 'checkout']],
    ['text=LED', ['ledger']],
    ['level=none&level=gold', ['secret', 'vault', 'checkout']],
    ['level=unproven', ['lonely']],
    ['check=docs&status=fail', ['secret', 'ledger']],
    ['check=drills', ['secret', 'ledger', 'checkout']],
    ['status=waived', ['vault']],
    ['scorecard=ready&entityRef=component:default/vault', ['vault']],
    ['scorecard=other', []],
    ['sort=title', ['checkout', 'ledger', 'lonely', 'secret', 'vault']],
  ])('selects %p', async (query, found) => {
    const { app } = await start();
    const { body } = await request(app).get(`/results?${query}`);
    expect(refsOf(body)).toEqual(found);
    expect(body.totalItems).toBe(found.length);
  });

  it('tells only the checks that are asked for one by one', async () => {
    const { app } = await start();
    const { body } = await request(app).get(
      '/results?check=docs&status=fail&tier=2',
    );
    expect(body.items[0].codes).toBe('ppfu');
    expect(body.items[0].checks).toMatchObject([{ id: 'docs' }]);
  });

  it('pages without losing or repeating anything when a page changes meanwhile', async () => {
    const { app, knex } = await start();
    const first = await request(app).get('/results?limit=2');
    expect(refsOf(first.body)).toEqual(['secret', 'vault']);
    // The last one of the page goes.
    await knex('scorecards_results')
      .where({ entity_id: 3, valid_to: null })
      .update({ valid_to: '2026-03-01T11:00:00.000Z', revision: 2 });
    await knex('scorecards_revision').where({ id: 1 }).update({ revision: 2 });
    const { nextCursor } = first.body;
    const second = await request(app).get(
      `/results?limit=2&cursor=${nextCursor}`,
    );
    expect(refsOf(second.body)).toEqual(['lonely', 'ledger']);
    const third = await request(app).get(
      `/results?limit=2&cursor=${second.body.nextCursor}`,
    );
    expect(refsOf(third.body)).toEqual(['checkout']);
    expect(third.body.nextCursor).toBeUndefined();
  });

  it('tells the past under the rule of its day', async () => {
    const { app } = await start();
    const { body } = await request(app).get('/results?at=2026-02-01');
    expect(refsOf(body)).toEqual(['vault', 'checkout', 'ledger']);
    expect(body.items[1]).toMatchObject({
      scorecardTitle: 'Ready, first try',
      version: 'v1',
      standing: 'bronze',
      codes: 'ppf',
      asOf: '2026-02-01T23:59:59.999Z',
      levels: [{ state: 'reached' }, { state: 'failed' }],
    });
    const before = await request(app).get('/results?at=2026-01-01T00:00:00Z');
    expect(before.body).toMatchObject({ items: [], totalItems: 0 });
  });

  it('answers for many at once, and refuses what it cannot read', async () => {
    const { app } = await start();
    const entityRefs = services.map(name => `component:default/${name}`);
    const post = (body: object) =>
      request(app).post('/results/by-refs').send(body);
    const { body } = await post({ entityRefs, scorecard: ['ready'] });
    expect(body.items).toHaveLength(5);
    expect(body.items[0].checks).toHaveLength(4);
    const brief = await post({ entityRefs, detail: 'summary' });
    expect(brief.body.items[0].checks).toBeUndefined();
    const wrong = await post({ entityRefs: ['checkout'] });
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.message).toContain('entityRefs[0]');
    const many = await post({
      entityRefs: Array.from({ length: 10_001 }, (_, n) => `component:x/${n}`),
    });
    expect(many.body.error.message).toContain('10,000');
    for (const query of ['at=yesterday', 'entityRef=x', 'cursor=x']) {
      const { status } = await request(app).get(`/results?${query}`);
      expect([query, status]).toEqual([query, 400]);
    }
  });

  it('tells the facts of now, and of the past those that were read then', async () => {
    const { app, knex } = await start();
    const told = async (query: string) => {
      const { body } = await request(app).get(
        `/results?entityRef=component:default/checkout&check=owner&detail=evidence${query}`,
      );
      return body.items[0].checks[0];
    };
    expect(await told('')).toMatchObject({
      expression: 'catalog.hasOwner',
      evidence: [
        { fact: 'catalog.hasOwner', value: null, reason: expect.any(String) },
      ],
    });
    await knex('scorecards_results')
      .where({ entity_id: 1, valid_from: JANUARY })
      .update({
        evidence: JSON.stringify({
          catalog: { values: { hasOwner: true }, asOf: JANUARY },
        }),
      });
    expect(await told('&at=2026-02-01')).toMatchObject({
      evidence: [{ fact: 'catalog.hasOwner', value: true, asOf: JANUARY }],
      evidenceAt: JANUARY,
    });
  });

  it('says which waiver a result has, as long as it holds', async () => {
    const { app, knex } = await start();
    const waiver: WaiverRow = {
      id: 'w1',
      scorecard_ref: READY,
      check_id: 'docs',
      entity_ref: null,
      group_ref: 'group:default/payments',
      reason: 'It is replaced in May',
      state: 'approved',
      requested_by: 'user:default/ada',
      requested_at: '2026-02-20T10:00:00.000Z',
      expires_at: '2026-05-01T00:00:00.000Z',
      decided_by: 'user:default/ben',
      decided_at: '2026-02-21T10:00:00.000Z',
      note: null,
    };
    await knex('scorecards_waivers').insert(waiver);
    const { body } = await request(app).get(
      '/results?entityRef=component:default/vault&check=docs',
    );
    // Vault is owned by a group below the one that the waiver is for.
    expect(body.items[0].checks[0]).toMatchObject({
      status: 'waived',
      waiver: {
        id: 'w1',
        reason: 'It is replaced in May',
        approvedBy: 'user:default/ben',
        expiresAt: '2026-05-01T00:00:00.000Z',
      },
    });
  });

  it('leaves out what the caller may not see, and says how many', async () => {
    const { app } = await startNarrowed();
    const { body } = await request(app).get('/results');
    expect(refsOf(body)).toEqual(['vault', 'lonely', 'ledger', 'checkout']);
    expect(body.leftOut).toBe(1);
    const named = await request(app).get(
      '/results?entityRef=component:default/secret',
    );
    expect(named.body).toMatchObject({ items: [], leftOut: 0 });
    const searched = await request(app).get('/results?text=secret');
    expect(searched.body).toMatchObject({ items: [], leftOut: 1 });
    const elsewhere = await request(app).get('/results?text=nothing');
    expect(elsewhere.body).toMatchObject({ items: [], leftOut: 1 });
  });

  it('takes in what other replicas write', async () => {
    const { app, knex } = await start(company);
    await request(app).get('/results');
    await knex.transaction(async tx => {
      await tx('scorecards_revision').where({ id: 1 }).update({ revision: 2 });
      await tx('scorecards_results')
        .where({ entity_id: 1 })
        .update({ valid_to: '2026-03-01T11:00:00.000Z', revision: 2 });
      const [old] = await tx('scorecards_results').where({ entity_id: 1 });
      await tx('scorecards_results').insert({
        ...old,
        codes: 'fppp',
        standing: 0,
        valid_from: '2026-03-01T11:00:00.000Z',
        valid_to: null,
        revision: 2,
      });
      await tx('scorecards_entities')
        .where({ id: 1 })
        .update({ title: 'Checkout' });
      await tx('scorecards_revision').where({ id: 2 }).increment('revision', 1);
    });
    const { body } = await request(app).get(
      '/results?entityRef=component:default/checkout',
    );
    expect(body.items).toMatchObject([
      { codes: 'fppp', standing: 'none', entityTitle: 'Checkout' },
    ]);
  });

  it('says when it could not be evaluated in time, and why', async () => {
    const { app, sources, clock } = await start();
    const engine = { source: 'engine', instance: 'evaluate' };
    const at = () => clock.now();
    const item = async () =>
      (await request(app).get('/results?limit=1')).body.items[0];
    await sources.note(engine, { at: at() });
    expect((await item()).stale).toBeUndefined();
    clock.advance(16 * 60);
    const error = { code: 'timeout', message: 'It took too long' };
    await sources.note(engine, { at: at(), error });
    expect(await item()).toMatchObject({
      asOf: '2026-03-01T12:00:00.000Z',
      stale: true,
      reason: 'It took too long',
    });
  });

  it('exports one line per check, safe to open', async () => {
    const { app, knex } = await start();
    await knex('scorecards_entities')
      .where({ id: 1 })
      .update({ title: '=HYPERLINK("http://evil.example")' });
    const { text } = await request(app)
      .get('/results?entityRef=component:default/checkout')
      .set('Accept', 'text/csv');
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain('"\'=HYPERLINK(""http://evil.example"")"');
    expect(lines[1]).toContain(',gold,');
    expect(lines[1]).toContain(',owner,Check owner,bronze,1,pass,');
  });
});
