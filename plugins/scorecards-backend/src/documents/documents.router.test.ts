import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { FactProvider } from '@callboard/backstage-plugin-scorecards-node';
import { Knex } from 'knex';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import { CatalogRefresh, createCatalogPollers } from '../catalog';
import { check, component, scorecard } from '../catalog/__testUtils__/entities';
import { SLO } from '../catalog/__testUtils__/startRefresh';
import { refreshCatalog } from '../tasks/refreshCatalog';

const databases = createTestDatabases();
jest.setTimeout(120_000);

const X = 'component:default/x';
const REF = 'scorecard:default/ready';

/** Every entity has as many SLOs as its annotation says. */
const provider: FactProvider = {
  declaration: SLO,
  source: 'The SLO plugin',
  getFacts: async ({ entities }) =>
    new Map(
      entities.map(({ kind, metadata }) => [
        `${kind.toLocaleLowerCase('en-US')}:default/${metadata.name}`,
        { values: { count: Number(metadata.annotations?.slos ?? 0) } },
      ]),
    ),
};

const withSlos = (name: string, slos: number, uid?: string) =>
  component(name, {
    metadata: { annotations: { slos: `${slos}` }, ...(uid && { uid }) },
  });

/** The plugin, and a catalog that tests change; each change is followed as the task does. */
async function start(knex: Knex) {
  let current: Entity[] = [];
  const catalog = catalogServiceMock.mock({
    queryEntities: async (...args) =>
      catalogServiceMock({ entities: current }).queryEntities(...args),
    getEntitiesByRefs: async (...args) =>
      catalogServiceMock({ entities: current }).getEntitiesByRefs(...args),
  });
  const parts = await createTestApp({ knex, catalog, providers: [provider] });
  const { app, clock, engine } = parts;
  const catalogRefresh = CatalogRefresh.create({
    ...parts,
    pollers: createCatalogPollers({
      ...parts,
      catalog,
      auth: mockServices.auth(),
    }),
    now: clock.now,
  });
  const get = async (path: string) => (await request(app).get(path)).body;
  return {
    clock,
    get,
    follow: async (entities: Entity[]) => {
      current = entities;
      clock.advance(30);
      await refreshCatalog({ catalogRefresh, engine });
    },
    results: async (): Promise<string[]> =>
      (await get('/results')).items.map(
        (item: Record<string, string>) =>
          `${item.entityRef} ${item.codes} ${item.standing}`,
      ),
  };
}

describe.each(databases.eachSupportedId())(
  'documents, to the end, on %p',
  id => {
    it('judge by the last valid version while a document is broken, and by the mended one then', async () => {
      const { follow, results, get } = await start(await databases.init(id));
      const x = withSlos('x', 1);
      await follow([x, scorecard('ready', { checks: [check('a')] })]);
      expect(await results()).toEqual([`${X} p bronze`]);

      await follow([
        x,
        scorecard('ready', {
          checks: [check('a', { expression: 'slo.cuont > 1' })],
        }),
      ]);
      expect(await results()).toEqual([`${X} p bronze`]);
      const broken = await get('/scorecards/default/ready');
      expect(broken.summary).toMatchObject({
        ref: REF,
        valid: false,
        issues: [
          {
            path: 'spec.checks[0].expression',
            code: 'unknown-fact',
            message: expect.stringContaining('did you mean slo.count?'),
          },
        ],
      });
      expect(broken.document).toContain('slo.count > 0');

      await follow([
        x,
        scorecard('ready', {
          checks: [check('a', { expression: 'slo.count > 1' })],
        }),
      ]);
      expect(await results()).toEqual([`${X} f none`]);
      const mended = await get('/scorecards/default/ready');
      expect(mended.summary).toMatchObject({ valid: true, issues: [] });
      expect(mended.versions).toMatchObject([
        { to: null, changes: ['a: expression changed'] },
        { changes: ['First version: 1 check, 2 levels'] },
      ]);
      const { items } = await get(`/results?entityRef=${X}&detail=checks`);
      expect(items[0].checks).toMatchObject([
        { status: 'fail', cause: 'rule' },
      ]);
    });

    it('tell the past by the checks of then where one was renamed', async () => {
      const { follow, clock, get } = await start(await databases.init(id));
      const x = withSlos('x', 1);
      const before = [check('old'), check('b', { level: 'silver' })];
      const after = [check('new'), check('b', { level: 'silver' })];
      await follow([x, scorecard('ready', { checks: before })]);
      const then = clock.now().toISOString();
      clock.advance(3600);
      await follow([x, scorecard('ready', { checks: after })]);
      const ids = async (query: string) =>
        (await get(`/results?${query}`)).legends[0].checks.map(
          (one: { id: string }) => one.id,
        );
      expect(await ids('')).toEqual(['new', 'b']);
      expect(await ids(`at=${then}`)).toEqual(['old', 'b']);
      const past = await get(`/scorecards/default/ready?at=${then}`);
      expect(past.document).toContain('id: old');
    });

    it('follow an entity that is renamed, deleted and made again', async () => {
      const { follow, clock, results, get } = await start(
        await databases.init(id),
      );
      const ready = scorecard('ready', { checks: [check('a')] });
      await follow([withSlos('x', 1), ready]);
      const then = clock.now().toISOString();
      await follow([withSlos('renamed', 1), ready]);
      expect(await results()).toEqual(['component:default/renamed p bronze']);
      await follow([ready]);
      expect(await results()).toEqual([]);
      await follow([withSlos('x', 0, 'another'), ready]);
      expect(await results()).toEqual([`${X} f none`]);
      const past = await get(`/results?entityRef=${X}&at=${then}`);
      expect(past.items).toMatchObject([{ codes: 'p' }]);
    });

    it('end with a scorecard that leaves the catalog', async () => {
      const { follow, results, get } = await start(await databases.init(id));
      await follow([withSlos('x', 1), scorecard('ready')]);
      expect(await results()).toHaveLength(1);
      await follow([withSlos('x', 1)]);
      expect(await results()).toEqual([]);
      expect((await get('/scorecards')).items).toEqual([]);
    });
  },
);
