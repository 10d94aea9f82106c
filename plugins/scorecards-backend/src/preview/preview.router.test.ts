import { JsonObject } from '@backstage/types';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { FactProvider } from '@callboard/backstage-plugin-scorecards-node';
import request from 'supertest';
import { stringify } from 'yaml';
import { createTestApp } from '../__testUtils__/createTestApp';
import {
  allow,
  catalogWithSecrets,
  conditional,
  policy,
} from '../__testUtils__/permissions';
import {
  entityRow,
  JANUARY,
  NOON,
  resultRow,
  scorecardRow,
  versionRow,
} from '../__testUtils__/rows';
import { Seed } from '../__testUtils__/seed';
import { component, scorecard } from '../catalog/__testUtils__/entities';
import { SLO } from '../catalog/__testUtils__/startRefresh';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const REF = 'scorecard:default/ready';
const provider: FactProvider = {
  declaration: SLO,
  source: 'The SLO plugin',
  getFacts: async () => new Map(),
};

/** What stands in the catalog, and what stands of it. */
const published = {
  ref: REF,
  title: 'Ready',
  owner: 'group:default/platform',
  levels: ['bronze', 'silver'],
  checks: [
    {
      id: 'a',
      title: 'A',
      level: 'bronze',
      weight: 1,
      expression: 'slo.count > 0',
    },
  ],
};

const facts = (entity_id: number, count: number) => ({
  entity_id,
  variable: 'slo',
  facts: JSON.stringify({ values: { count } }),
  digest: `slo ${count}`,
  as_of: NOON,
  expires_at: null,
});

const rows: Seed = {
  entities: [
    entityRow({ id: 1, ref: 'component:default/one', title: 'One' }),
    entityRow({ id: 2, ref: 'component:default/two' }),
    entityRow({ id: 3, ref: 'component:default/secret' }),
    entityRow({
      id: 4,
      ref: 'component:default/site',
      entity: JSON.stringify(component('site', { spec: { type: 'website' } })),
    }),
    entityRow({ id: 5, ref: 'component:default/gone', ended_at: NOON }),
  ],
  scorecards: [scorecardRow({ id: 1, ref: REF })],
  versions: [
    versionRow({
      id: 1,
      scorecard_id: 1,
      document: JSON.stringify(published),
    }),
  ],
  facts: [facts(1, 1), facts(2, 0), facts(3, 1)],
  results: [1, 2, 4].map(entity_id =>
    resultRow({
      entity_id,
      scorecard_id: 1,
      version_id: 1,
      standing: entity_id === 2 ? 0 : 1,
      codes: entity_id === 2 ? 'f' : 'p',
      since: '',
      valid_from: JANUARY,
    }),
  ),
};

/** As authors write it: services, and a second level. */
const document = (spec: JsonObject = {}) => {
  const {
    apiVersion,
    kind,
    metadata,
    spec: written,
  } = scorecard('ready', {
    filter: { 'spec.type': 'service' },
    checks: [
      {
        id: 'a',
        title: 'A',
        level: 'bronze',
        expression: 'slo.count > 0',
        fix: { text: 'Add one.' },
      },
      {
        id: 'b',
        title: 'B',
        level: 'silver',
        expression: 'slo.state == "healthy"',
      },
    ],
    ...spec,
  });
  const { name } = metadata;
  return { apiVersion, kind, metadata: { name }, spec: { ...written } };
};

describe.each(databases.eachSupportedId())('POST /preview on %p', id => {
  const start = async (
    options: Partial<Parameters<typeof createTestApp>[0]> = {},
  ) => {
    const knex = await databases.init(id);
    const { app } = await createTestApp({
      knex,
      rows,
      providers: [provider],
      ...options,
    });
    return {
      knex,
      preview: (body: object) => request(app).post('/preview').send(body),
    };
  };

  it('says what a document would say, with evidence, and who would change level', async () => {
    const { preview, knex } = await start();
    const { status, body } = await preview({ document: stringify(document()) });
    expect([status, body.valid, body.errors, body.warnings]).toEqual([
      200,
      true,
      [],
      [],
    ]);
    expect(body).toMatchObject({
      levels: ['bronze', 'silver'],
      total: { levels: { bronze: 2, silver: 0 }, none: 1, unproven: 0 },
      leftOut: 0,
      legends: [{ scorecard: REF, checks: [{ id: 'a' }, { id: 'b' }] }],
      changes: [
        {
          entityRef: 'component:default/site',
          before: 'bronze',
          after: null,
          moved: -1,
        },
        {
          entityRef: 'component:default/secret',
          before: null,
          after: 'bronze',
          moved: 1,
        },
      ],
    });
    expect(
      body.items.map((item: { entityRef: string; codes: string }) => [
        item.entityRef,
        item.codes,
      ]),
    ).toEqual([
      ['component:default/secret', 'pu'],
      ['component:default/two', 'fu'],
      ['component:default/one', 'pu'],
    ]);
    const [, , one] = body.items;
    expect(one).toMatchObject({
      entityTitle: 'One',
      level: 'bronze',
      checks: [
        {
          id: 'a',
          status: 'pass',
          evidence: [{ fact: 'slo.count', value: 1, source: 'The SLO plugin' }],
        },
        {
          id: 'b',
          status: 'unknown',
          reason: expect.stringContaining('slo.state'),
        },
      ],
    });
    expect(await knex('scorecards_results')).toHaveLength(3);
    expect(await knex('scorecards_versions')).toHaveLength(1);
  });

  it('takes a document as an object, refs, and facts in place of those that are stored', async () => {
    const { preview } = await start();
    const { body } = await preview({
      document: document(),
      entityRefs: [
        'component:two',
        'component:default/gone',
        'component:nobody',
      ],
      facts: {
        slo: { count: 1, state: 'healthy' },
        'component:default/one': { slo: { count: 0 } },
      },
    });
    expect(body).toMatchObject({
      leftOut: 2,
      items: [{ entityRef: 'component:default/two', codes: 'pp' }],
      changes: [{ before: 'none', after: 'silver', moved: 2 }],
    });
    expect(body.items[0].checks[0].evidence).toMatchObject([
      { value: 1, source: 'Given with the preview' },
    ]);
  });

  it('tells of facts that cannot be used, and goes on without them', async () => {
    const { preview } = await start();
    const { body } = await preview({
      document: document(),
      entityRefs: ['component:default/one'],
      facts: { slo: { count: 'many', state: 'healthy' } },
    });
    expect(body.warnings).toMatchObject([
      { path: 'facts.slo.count', code: 'wrong-type' },
    ]);
    expect(body.items).toMatchObject([{ codes: 'up', standing: 'unproven' }]);
  });

  it('judges at an instant what is in effect then', async () => {
    const { preview } = await start();
    const later = document({
      checks: [
        {
          id: 'a',
          title: 'A',
          level: 'bronze',
          expression: 'slo.count > 0',
          effectiveFrom: '2026-10-01',
        },
      ],
    });
    const codes = async (at?: string) =>
      (
        await preview({
          document: later,
          entityRefs: ['component:default/two'],
          at,
        })
      ).body.items[0].codes;
    expect(await codes()).toBe('F');
    expect(await codes('2026-09-30T23:59:59Z')).toBe('F');
    expect(await codes('2026-10-01')).toBe('f');
  });

  it.each([
    ['', [['', 'required']]],
    ['a: [', [['', 'yaml-syntax']]],
    [
      document({
        checks: [
          { id: 'a', title: 'A', level: 'bronze', expression: 'slo.cuont > 0' },
        ],
      }),
      [['spec.checks[0].expression', 'unknown-fact']],
    ],
  ])(
    'answers issues of a document that cannot be used: %j',
    async (given, issues) => {
      const { preview } = await start();
      const { status, body } = await preview({ document: given });
      expect([status, body.valid, body.items]).toEqual([200, false, []]);
      expect(
        body.errors.map(({ path, code }: Record<string, string>) => [
          path,
          code,
        ]),
      ).toEqual(issues);
    },
  );

  it('refuses what is no document', async () => {
    const { preview } = await start();
    const { status, body } = await preview({ document: [7] });
    expect([status, body.error.message]).toEqual([
      400,
      'document must be YAML, or the document as an object',
    ]);
    expect((await preview({ document: '', at: 'soon' })).status).toBe(400);
  });

  it('leaves out what the caller may not see, whatever the filter takes', async () => {
    const all = ['one', 'two', 'secret', 'site'].map(name => component(name));
    const { preview } = await start({
      catalog: catalogWithSecrets([...all, scorecard('ready', {})]),
      permissions: policy(allow, conditional, ['scorecards.preview']),
    });
    const names = (body: { items: { entityRef: string }[] }) =>
      body.items.map(({ entityRef }) => entityRef.split('/')[1]);
    const services = await preview({ document: document() });
    expect([names(services.body), services.body.leftOut]).toEqual([
      ['two', 'one'],
      1,
    ]);
    const none = await preview({
      document: document({ filter: { 'spec.type': 'nothing' } }),
    });
    expect([none.body.items, none.body.leftOut]).toEqual([[], 1]);
    const asked = await preview({
      document: document(),
      entityRefs: ['component:secret', 'component:nobody', 'component:one'],
    });
    expect([names(asked.body), asked.body.leftOut]).toEqual([['one'], 2]);
  });

  it('is for whoever may try documents', async () => {
    const { preview } = await start({ permissions: policy(allow, allow) });
    expect((await preview({ document: document() })).status).toBe(403);
  });

  it('tells evidence of the first hundred only, where all are asked for', async () => {
    const { preview } = await start({
      rows: {
        entities: Array.from({ length: 150 }, (_, index) =>
          entityRow({ id: index + 1, ref: `component:default/c${index}` }),
        ),
      },
    });
    const { body } = await preview({ document: document() });
    expect(body.items).toHaveLength(150);
    expect(
      body.items.filter((item: { checks?: object[] }) => item.checks),
    ).toHaveLength(100);
  });
});
