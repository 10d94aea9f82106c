import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import {
  componentEntity,
  groupEntity,
  scorecardEntity,
} from '../__testUtils__/entities';
import {
  allow,
  catalogWithSecrets,
  conditional,
  policy,
} from '../__testUtils__/permissions';
import { READY, withPast } from './__testUtils__/company';

const databases = createTestDatabases();
jest.setTimeout(60_000);

interface Group {
  key: string;
  title: string;
  entities: number;
  direct: number;
  parent?: string;
  moved?: number;
}

describe.each(databases.eachSupportedId())('reports on %p', id => {
  const start = async () =>
    createTestApp({ knex: await databases.init(id), rows: withPast });
  const startNarrowed = async () =>
    createTestApp({
      knex: await databases.init(id),
      rows: withPast,
      permissions: policy(allow, conditional),
      catalog: catalogWithSecrets([
        ...['checkout', 'ledger', 'vault', 'secret', 'lonely'].map(name =>
          componentEntity(name),
        ),
        groupEntity('payments'),
        scorecardEntity('ready'),
      ]),
    });

  it('count of a group what the groups below it own', async () => {
    const { app } = await start();
    const { body } = await request(app).get('/report?scorecard=ready');
    expect(body).toMatchObject({
      scorecard: READY,
      version: 'v2',
      groupBy: 'owner',
      total: {
        entities: 5,
        levels: {
          levels: { bronze: 1, silver: 0, gold: 1 },
          none: 2,
          unproven: 1,
        },
        counts: {
          pass: 8,
          fail: 6,
          unknown: 3,
          'not-applicable': 2,
          waived: 1,
        },
        worstCheck: { id: 'owner', counts: { fail: 2, pass: 2, unknown: 1 } },
      },
      leftOut: 0,
    });
    expect(body.total.moved).toBeUndefined();
    const groups = body.groups.map(
      ({ key, title, entities, direct, parent }: Group) => [
        key.replace('group:default/', ''),
        title,
        entities,
        direct,
        parent?.replace('group:default/', ''),
      ],
    );
    expect(groups).toEqual([
      ['cards', 'cards', 2, 0 + 2, 'payments'],
      ['', 'No owner', 1, 1, undefined],
      ['money', 'Money', 4, 0, undefined],
      ['payments', 'payments', 4, 2, 'money'],
    ]);
  });

  it.each([
    ['system', ['', 'system:default/cards']],
    ['tier', ['1', '', '2']],
    ['level', ['none', 'unproven', 'bronze', 'gold']],
    ['scorecard', [READY]],
  ])('group by %s', async (by, keys) => {
    const { app } = await start();
    const { body } = await request(app).get(
      `/report?scorecard=ready&groupBy=${by}`,
    );
    expect(body.groups.map(({ key }: Group) => key).sort()).toEqual(
      [...keys].sort(),
    );
    expect(body.total.entities).toBe(5);
  });

  it('compare with how it was, step by step', async () => {
    const { app } = await start();
    const { body } = await request(app).get(
      '/report?scorecard=ready&compareWith=2026-02-01',
    );
    expect(body.compareWith).toBe('2026-02-01T23:59:59.999Z');
    // Checkout rose from bronze to gold, ledger stayed, vault stayed at none.
    expect(body.total).toMatchObject({
      moved: 2,
      previous: { levels: { bronze: 2 }, none: 1, unproven: 0 },
    });
    const moved = Object.fromEntries(
      body.groups.map((group: Group) => [group.key, group.moved]),
    );
    expect(moved).toEqual({
      'group:default/cards': 0,
      'group:default/payments': 2,
      'group:default/money': 2,
      '': 0,
    });
  });

  it('do not take for movement that nothing was evaluated then', async () => {
    const { app } = await start();
    const since = 'compareWith=2026-01-01';
    const { body } = await request(app).get(`/report?scorecard=ready&${since}`);
    expect(body.total.moved).toBeUndefined();
    expect(body.total.previous).toBeUndefined();
    const { body: differences } = await request(app).get(
      `/differences?scorecard=ready&${since}`,
    );
    expect(differences.causes).toEqual({ first: 18 });
  });

  it('tell the past as it was', async () => {
    const { app } = await start();
    const { body } = await request(app).get(
      '/report?scorecard=ready&at=2026-02-01&level=bronze',
    );
    expect(body).toMatchObject({
      title: 'Ready, first try',
      version: 'v1',
      levels: ['bronze', 'silver'],
      total: { entities: 2, levels: { levels: { bronze: 2, silver: 0 } } },
      checks: [{ id: 'owner' }, { id: 'runbook' }, { id: 'docs' }],
    });
  });

  it('cover what the caller may see, and say how many they left out', async () => {
    const { app } = await startNarrowed();
    const { body } = await request(app).get('/report?scorecard=ready');
    expect(body).toMatchObject({ total: { entities: 4 }, leftOut: 1 });
    // Money is not in the catalog that they see: neither are its group and name.
    expect(body.groups.map(({ key }: Group) => key).sort()).toEqual([
      '',
      'group:default/cards',
      'group:default/payments',
    ]);
  });

  it('say that there is no such scorecard, also where it may not be seen', async () => {
    const { app } = await startNarrowed();
    for (const path of [
      '/report?scorecard=other',
      '/trend?scorecard=other',
      '/differences?scorecard=other',
      '/scorecards/default/other',
      '/history?scorecard=other&entityRef=component:default/checkout',
      '/history?scorecard=ready&entityRef=component:default/secret',
    ]) {
      const { status } = await request(app).get(path);
      expect([path, status]).toEqual([path, 404]);
    }
  });

  it('are the same numbers as CSV', async () => {
    const { app } = await start();
    const path = '/report?scorecard=ready&compareWith=2026-02-01';
    const { body } = await request(app).get(path);
    const { text, headers } = await request(app)
      .get(path)
      .set('Accept', 'text/csv');
    expect(headers['content-type']).toContain('text/csv');
    const [head = '', ...lines] = text.trim().split('\r\n');
    const columns = head.split(',');
    const cell = (line: string, name: string) =>
      line.split(',')[columns.indexOf(name)];
    expect(lines).toHaveLength(body.groups.length + 1);
    [...body.groups, { ...body.total, key: 'total' }].forEach(
      (group, index) => {
        const line = lines[index] ?? '';
        expect({
          key: cell(line, 'owner'),
          entities: cell(line, 'entities'),
          gold: cell(line, 'gold'),
          none: cell(line, 'none'),
          moved: cell(line, 'moved'),
          score: cell(line, 'score'),
          worst: cell(line, 'worst check'),
        }).toEqual({
          key: group.key,
          entities: String(group.entities),
          gold: String(group.levels.levels.gold),
          none: String(group.levels.none),
          moved: String(group.moved),
          score: String(group.score.ratio),
          worst: group.worstCheck?.id ?? '',
        });
      },
    );
  });
});

describe.each(databases.eachSupportedId())('what was, on %p', id => {
  const start = async () =>
    createTestApp({ knex: await databases.init(id), rows: withPast });

  it('is told as a trend, with versions as marks', async () => {
    const { app } = await start();
    const { body } = await request(app).get(
      '/trend?scorecard=ready&from=2026-01-01T00:00:00Z&to=2026-03-01T00:00:00Z&points=3',
    );
    expect(body.points).toMatchObject([
      { at: '2026-01-01T00:00:00.000Z', entities: 0, score: null },
      {
        at: '2026-01-30T12:00:00.000Z',
        entities: 3,
        levels: { levels: { bronze: 2, gold: 0 }, none: 1 },
        score: 0.5,
      },
      {
        at: '2026-03-01T00:00:00.000Z',
        entities: 5,
        levels: { levels: { bronze: 1, gold: 1 }, none: 2, unproven: 1 },
      },
    ]);
    expect(body.versions).toMatchObject([
      { version: 'v2', to: null, changes: ['New check drills'] },
      { version: 'v1' },
    ]);
    const csv = await request(app)
      .get('/trend?scorecard=ready&points=2')
      .set('Accept', 'text/csv');
    expect(csv.text.split('\r\n')[0]).toBe(
      'at,scorecard,entities,bronze,silver,gold,none,unproven,score',
    );
    const wrong = await request(app).get(
      '/trend?scorecard=ready&from=2026-02-01&to=2026-01-01',
    );
    expect(wrong.status).toBe(400);
  });

  it('ends in what holds now, the same as the report', async () => {
    const { app } = await start();
    const { body: trend } = await request(app).get('/trend?scorecard=ready');
    const { body: report } = await request(app).get('/report?scorecard=ready');
    expect(trend.points).toHaveLength(30);
    expect(trend.points.at(-1).levels).toEqual(report.total.levels);
    expect(trend.points.at(-1).score).toBeCloseTo(report.total.score.ratio);
  });

  it('is told of one entity, as spans', async () => {
    const { app } = await start();
    const { body } = await request(app).get(
      '/history?scorecard=ready&entityRef=component:default/checkout',
    );
    expect(body.levels).toMatchObject([
      { standing: 'gold', from: '2026-02-10T10:00:00.000Z', to: null },
      {
        standing: 'bronze',
        from: '2026-01-10T10:00:00.000Z',
        to: '2026-02-10T10:00:00.000Z',
      },
    ]);
    expect(body.checks).toMatchObject([
      // Nothing happened between the versions.
      { id: 'owner', spans: [{ status: 'pass', cause: 'first', to: null }] },
      { id: 'runbook', spans: [{ status: 'pass' }] },
      { id: 'docs', spans: [{ status: 'pass' }, { status: 'fail' }] },
      { id: 'drills', spans: [{ status: 'pass', version: 'v2' }] },
    ]);
    expect(body.checks[0].spans).toHaveLength(1);
  });

  it('is compared check by check, with causes told apart', async () => {
    const { app, knex } = await start();
    await knex('scorecards_results')
      .where({ entity_id: 3, valid_to: null })
      .update({ causes: 'ssws' });
    const { body } = await request(app).get(
      '/differences?scorecard=ready&compareWith=2026-02-01',
    );
    const told = body.items.map(
      (item: Record<string, string>) =>
        `${item.entityRef?.split('/')[1]} ${item.check}: ${item.before} to ${
          item.after
        }, ${item.cause}`,
    );
    expect(told).toEqual([
      'checkout docs: fail to pass, service',
      'checkout drills: null to pass, rule',
      'ledger drills: null to unknown, rule',
      'lonely docs: null to unknown, entity-added',
      'lonely owner: null to unknown, entity-added',
      'lonely runbook: null to pass, entity-added',
      'secret docs: null to fail, entity-added',
      'secret drills: null to fail, entity-added',
      'secret owner: null to fail, entity-added',
      'secret runbook: null to fail, entity-added',
      'vault docs: fail to waived, waived',
      'vault runbook: fail to pass, service',
    ]);
    expect(body.items[0]).toMatchObject({
      standingBefore: 'bronze',
      standingAfter: 'gold',
      moved: 2,
      at: '2026-02-10T10:00:00.000Z',
    });
    expect(body.items[1].reason).toBe('The check is new in the scorecard');
    expect(body.causes).toEqual({
      service: 2,
      rule: 2,
      'entity-added': 7,
      waived: 1,
    });
    const ruled = await request(app).get(
      '/differences?scorecard=ready&compareWith=2026-02-01&cause=rule&limit=1',
    );
    expect(ruled.body).toMatchObject({ totalItems: 2, causes: { service: 2 } });
    const next = await request(app).get(
      `/differences?scorecard=ready&compareWith=2026-02-01&cause=rule&limit=1&cursor=${ruled.body.nextCursor}`,
    );
    expect(next.body.items).toMatchObject([{ check: 'drills' }]);
    expect(next.body.nextCursor).toBeUndefined();
    const csv = await request(app)
      .get('/differences?scorecard=ready&compareWith=2026-02-01')
      .set('Accept', 'text/csv');
    expect(csv.text.trim().split('\r\n')).toHaveLength(13);
  });

  it('ends for what left the catalog', async () => {
    const { app, knex } = await start();
    const at = '2026-02-20T10:00:00.000Z';
    await knex('scorecards_entities').where({ id: 1 }).update({ ended_at: at });
    await knex('scorecards_results')
      .where({ entity_id: 1, valid_to: null })
      .update({ valid_to: at });
    const { body } = await request(app).get(
      '/differences?scorecard=ready&compareWith=2026-02-15&entityRef=component:default/checkout',
    );
    expect(body.items).toHaveLength(4);
    expect(body.items[0]).toMatchObject({
      before: 'pass',
      after: null,
      cause: 'entity-removed',
      standingBefore: 'gold',
      standingAfter: null,
      moved: 0,
      at,
    });
    const past = await request(app).get(
      '/results?at=2026-02-15&entityRef=component:default/checkout',
    );
    expect(past.body.items).toMatchObject([{ standing: 'gold' }]);
  });
});

describe.each(databases.eachSupportedId())('scorecards on %p', id => {
  const start = async () =>
    createTestApp({ knex: await databases.init(id), rows: withPast });

  it('have a catalogue of checks, those that fail most first', async () => {
    const { app } = await start();
    const { body } = await request(app).get('/checks');
    expect(body.items).toMatchObject([
      { id: 'docs', counts: { fail: 2, waived: 1, unknown: 1, pass: 1 } },
      {
        id: 'owner',
        counts: { fail: 2, unknown: 1 },
        facts: ['catalog.hasOwner'],
      },
      {
        id: 'drills',
        counts: { fail: 1, 'not-applicable': 2 },
        announced: { fail: 1, pass: 0 },
      },
      { id: 'runbook', counts: { fail: 1 } },
    ]);
    const cards = await request(app).get('/checks?owner=cards&limit=1');
    expect(cards.body).toMatchObject({
      items: [{ id: 'owner', counts: { fail: 2 } }],
      totalItems: 4,
    });
    const csv = await request(app).get('/checks').set('Accept', 'text/csv');
    expect(csv.text.trim().split('\r\n')).toHaveLength(5);
  });

  it('are listed, also those that cannot be used, with the reason', async () => {
    const { app, knex } = await start();
    const issue = {
      path: 'spec.checks[0].expression',
      code: 'unknown-fact',
      message: 'There is no fact slo.cuont; did you mean slo.count?',
    };
    await knex('scorecards_scorecards').insert({
      id: 9,
      ref: 'scorecard:default/broken',
      title: 'Broken',
      issues: JSON.stringify([issue]),
      fingerprint: 'x',
    });
    const { body } = await request(app).get('/scorecards');
    expect(body.items).toMatchObject([
      { title: 'Broken', valid: false, issues: [issue], checks: 0, levels: [] },
      {
        ref: READY,
        valid: true,
        checks: 4,
        entities: 5,
        standings: { none: 2, unproven: 1 },
      },
    ]);
    const { body: detail } = await request(app).get(
      '/scorecards/default/ready',
    );
    expect(detail).toMatchObject({
      document: 'kind: Scorecard\n',
      versions: [{ version: 'v2' }, { version: 'v1' }],
      checks: [{ id: 'owner' }, {}, {}, {}],
    });
    const past = await request(app).get(
      '/scorecards/default/ready?at=2026-02-01',
    );
    expect(past.body.summary).toMatchObject({
      title: 'Ready, first try',
      version: 'v1',
      entities: 3,
    });
  });
});
