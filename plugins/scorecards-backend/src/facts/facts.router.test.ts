import { mockCredentials } from '@backstage/backend-test-utils';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { componentEntity } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { ReadFailure } from '@callboard/backstage-plugin-callboard-node';
import { JsonObject } from '@backstage/types';
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
  NOON,
  scorecardRow,
  versionRow,
} from '../__testUtils__/rows';
import { Seed } from '../__testUtils__/seed';
import { FakeProvider } from './__testUtils__/FakeProvider';

const databases = createTestDatabases();
jest.setTimeout(120_000);

const CHECKOUT = 'component:default/checkout';
const SECRET = 'component:default/secret';

const rows: Seed = {
  entities: [
    entityRow({ id: 1, ref: CHECKOUT }),
    entityRow({ id: 2, ref: SECRET }),
    entityRow({ id: 3, ref: 'component:default/gone', ended_at: NOON }),
  ],
  scorecards: [scorecardRow({ id: 1, ref: 'scorecard:default/ci' })],
  versions: [
    versionRow({
      id: 1,
      scorecard_id: 1,
      document: JSON.stringify({
        ref: 'scorecard:default/ci',
        title: 'CI',
        owner: 'group:default/platform',
        levels: ['bronze'],
        checks: [
          {
            id: 'builds',
            title: 'Builds',
            level: 'bronze',
            weight: 1,
            expression: 'pushed.ci.passing',
          },
        ],
      }),
    }),
  ],
};

const settings: JsonObject = {
  factSchemas: [
    {
      name: 'ci',
      title: 'Continuous integration',
      timeToLive: 'P7D',
      fields: [
        { name: 'passing', type: 'bool', description: 'Whether it builds.' },
        {
          name: 'minutes',
          type: 'double',
          unit: 'minutes',
          description: 'How long it takes.',
        },
      ],
    },
  ],
};

const good = {
  entityRef: 'Component:checkout',
  schema: 'ci',
  values: { passing: true, minutes: 7.5 },
};

describe.each(databases.eachSupportedId())('facts on %p', id => {
  async function setUp(
    options: {
      permissions?: PermissionsService;
      person?: boolean;
      providers?: FakeProvider[];
    } = {},
  ) {
    const { permissions = allowAll(), person = false, providers } = options;
    const test = await createTestApp({
      knex: await databases.init(id),
      rows,
      settings,
      permissions,
      providers,
      catalog: catalogWithSecrets(
        ['checkout', 'secret'].map(name => componentEntity(name)),
      ),
    });
    const header = person
      ? mockCredentials.user.header()
      : mockCredentials.service.header();
    const push = (...facts: unknown[]) =>
      request(test.app)
        .post('/facts')
        .set('Authorization', header)
        .send({ facts });
    const list = () =>
      request(test.app).get('/facts').set('Authorization', header);
    const known = async (entity = 1) =>
      (await test.facts.load([entity])).get(entity)?.['pushed.ci'];
    return { ...test, push, list, known };
  }

  it('keeps what is pushed, and evaluates at once', async () => {
    const { push, known, app, announced, auditor } = await setUp();
    expect(await known()).toEqual({
      source: 'Pushed',
      values: {},
      reasons: {
        '*': 'Nothing was pushed yet: POST /api/scorecards/facts',
      },
    });
    const { status, body } = await push({
      ...good,
      source: 'GitHub Actions',
      link: 'https://ci.example.net/7',
    });
    expect([status, body]).toEqual([
      200,
      { accepted: 1, unchanged: 0, rejected: 0, errors: [] },
    ]);
    expect(await known()).toEqual({
      values: { passing: true, minutes: 7.5 },
      asOf: NOON,
      source: 'GitHub Actions',
      link: 'https://ci.example.net/7',
    });
    expect(announced).toContainEqual([CHECKOUT]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'facts-push', meta: { facts: 1 } }),
    );
    const { items } = (
      await request(app).get('/results').query({ entityRef: CHECKOUT })
    ).body;
    expect(items).toMatchObject([{ level: 'bronze', codes: 'p' }]);
  });

  it('changes nothing where it knows as much or more already', async () => {
    const { push, known, clock } = await setUp();
    const at = (observedAt: string, passing: boolean) => ({
      ...good,
      observedAt,
      values: { passing },
    });
    const first = await push(
      at('2026-03-01T09:00:00Z', false),
      at('2026-03-01T11:00:00+01:00', true),
      at('2026-03-01T08:00:00Z', false),
    );
    expect(first.body).toMatchObject({
      accepted: 1,
      unchanged: 2,
      rejected: 0,
    });
    const again = await push(
      at('2026-03-01T10:00:00Z', false),
      at('2026-03-01T07:00:00Z', false),
    );
    expect(again.body).toMatchObject({ accepted: 0, unchanged: 2 });
    expect(await known()).toMatchObject({
      values: { passing: true },
      asOf: '2026-03-01T10:00:00.000Z',
    });
    clock.advance(1);
    expect((await push(good)).body.accepted).toBe(1);
  });

  it('takes of each item what it can, and names the rest', async () => {
    const { push, known } = await setUp();
    const { body } = await push(
      { ...good, values: { pasing: true, passing: 'yes', minutes: 3 } },
      { ...good, schema: 'cl' },
      { ...good, entityRef: 'component:default/nobody' },
      { ...good, entityRef: 'component:default/gone' },
      { ...good, values: [] },
      { ...good, observedAt: '2026-03-01T12:01:01Z' },
      { ...good, observedAt: '2026-02-01T12:00:00Z' },
      { ...good, observedAt: 'yesterday' },
      { ...good, ttl: 'soon' },
      { ...good, link: 'data:text/html,hello' },
      { ...good, values: { passing: true }, colour: 'red' },
      null,
    );
    const issues: [number, string, string, string][] = [
      [0, 'values.passing', 'wrong-type', 'expected bool, found "yes"'],
      [0, 'values.pasing', 'unknown-field', 'did you mean passing?'],
      [1, 'schema', 'unknown-schema', 'did you mean ci?'],
      [2, 'entityRef', 'unknown-entity', 'component:default/nobody'],
      [3, 'entityRef', 'unknown-entity', 'component:default/gone'],
      [4, 'values', 'wrong-type', ''],
      [5, 'observedAt', 'in-the-future', NOON],
      [6, 'observedAt', 'expired', '2026-02-08T12:00:00.000Z'],
      [7, 'observedAt', 'invalid-instant', 'ISO 8601'],
      [8, 'ttl', 'invalid-duration', 'P7D'],
      [9, 'link', 'invalid', 'http'],
      [10, '', 'unknown-key', 'colour'],
      [11, '', 'wrong-type', ''],
    ];
    expect(body).toEqual({
      accepted: 1,
      unchanged: 0,
      rejected: 11,
      errors: issues.map(([index, path, code, message]) => ({
        index,
        path,
        code,
        message: expect.stringContaining(message),
      })),
    });
    expect(await known()).toMatchObject({
      values: { minutes: 3 },
      reasons: { passing: expect.stringContaining('expected bool') },
    });
  });

  it('does not believe what has expired, however long somebody says it holds', async () => {
    const { push, known, clock } = await setUp();
    await push(
      { ...good, ttl: 'P1D' },
      { ...good, entityRef: SECRET, ttl: 'P90D' },
    );
    clock.advance(86_400);
    expect(await known(1)).toMatchObject({
      values: {},
      reasons: {
        '*': 'What was pushed expired at 2026-03-02T12:00:00.000Z',
      },
      asOf: NOON,
    });
    expect((await known(2))?.values).toEqual(good.values);
    clock.advance(6 * 86_400);
    expect((await known(2))?.values).toEqual({});
  });

  it('keeps texts that a database would choke on', async () => {
    const { push, facts } = await setUp();
    const odd = 'a\u0000b \ud800 \u2028 \\u0000 "\'';
    const { body } = await push({
      ...good,
      source: odd,
      values: { passing: odd, [odd]: 1 },
    });
    expect(body).toMatchObject({ accepted: 1, rejected: 0 });
    const stored = (await facts.load([1])).get(1)?.['pushed.ci'];
    expect(stored).toMatchObject({ values: {}, source: odd });
  });

  it('takes 10,000 at once', async () => {
    const { push, knex } = await setUp();
    const { body } = await push(
      ...Array.from({ length: 10_000 }, (_, index) => ({
        ...good,
        entityRef: index % 2 ? CHECKOUT : SECRET,
        observedAt: new Date(Date.parse(NOON) - index).toISOString(),
      })),
    );
    expect(body).toMatchObject({ accepted: 2, unchanged: 9_998 });
    expect(
      await knex('scorecards_facts').where('variable', 'pushed.ci'),
    ).toHaveLength(2);
    const many = await push(...Array.from({ length: 10_001 }, () => good));
    expect(many.status).toBe(400);
  });

  it('is for whoever the policy lets push', async () => {
    const denied = await setUp({ permissions: policy(allow, allow) });
    const refused = await denied.push(good);
    expect([refused.status, refused.body.error.message]).toEqual([
      403,
      expect.stringContaining('scorecards.facts.create'),
    ]);
    expect(denied.auditor.createEvent).toHaveBeenCalledTimes(1);
    // The token of a pipeline may be good for nothing else.
    const pipeline = await setUp({
      permissions: policy(deny, deny, ['scorecards.facts.create']),
    });
    expect((await pipeline.push(good)).body.accepted).toBe(1);
    await pipeline.list().expect(403);
    // People push for what they see.
    const person = await setUp({
      permissions: policy(allow, conditional, ['scorecards.facts.create']),
      person: true,
    });
    const { body } = await person.push(good, { ...good, entityRef: SECRET });
    expect(body).toMatchObject({
      accepted: 1,
      rejected: 1,
      errors: [{ index: 1, code: 'unknown-entity' }],
    });
  });

  it('is kept where evaluating fails', async () => {
    const { push, known, engine, logger } = await setUp();
    jest.spyOn(engine, 'evaluate').mockRejectedValueOnce(new Error('busy'));
    expect((await push(good)).body.accepted).toBe(1);
    expect((await known())?.values).toEqual(good.values);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('tells which facts there are, and how reading them goes', async () => {
    const slo = new FakeProvider();
    const failing = new FakeProvider({ variable: 'oncall' });
    failing.answer = async () => {
      throw new ReadFailure('http-503', 'oncall answered 503');
    };
    const { list, push, engine } = await setUp({ providers: [slo, failing] });
    await engine.evaluate();
    await push(good);
    const { status, body } = await list();
    expect(status).toBe(200);
    const items: { variable: string }[] = body.items;
    expect(items.map(({ variable }) => variable)).toEqual([
      'slo',
      'oncall',
      'catalog',
      'drills',
      'pushed.ci',
    ]);
    expect(items).toContainEqual({
      variable: 'pushed.ci',
      title: 'Continuous integration',
      fields: [
        {
          name: 'pushed.ci.passing',
          type: 'bool',
          description: 'Whether it builds.',
        },
        {
          name: 'pushed.ci.minutes',
          type: 'double',
          unit: 'minutes',
          description: 'How long it takes.',
        },
      ],
      source: 'Pushed',
      maxAge: 'P7D',
      asOf: NOON,
    });
    expect(items[0]).toMatchObject({
      source: 'The SLO plugin',
      maxAge: 'PT15M',
      asOf: NOON,
    });
    expect(items[1]).toMatchObject({
      asOf: null,
      error: 'oncall answered 503',
    });
  });

  it('knows schemas of documents, of whichever replica read them', async () => {
    const { push, list, knex } = await setUp();
    await knex('scorecards_schemas').insert({
      ref: 'factschema:default/scan',
      name: 'scan',
      document: JSON.stringify({
        name: 'scan',
        title: 'Image scan',
        timeToLiveMs: 86_400_000,
        fields: [{ name: 'critical', type: 'int', description: 'Findings.' }],
      }),
      issues: '[]',
    });
    const { body } = await push({
      entityRef: CHECKOUT,
      schema: 'scan',
      values: { critical: 0 },
    });
    expect(body).toMatchObject({ accepted: 1, errors: [] });
    expect((await list()).body.items.at(-1)).toMatchObject({
      variable: 'pushed.scan',
      maxAge: 'P1D',
    });
  });
});
