import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { SourceStore } from '@callboard/backstage-plugin-callboard-node';
import { FakeClock } from '@callboard/backstage-plugin-callboard-node/testUtils';
import {
  FactSchema,
  FactVariableDeclaration,
} from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { NOON } from '../../__testUtils__/rows';
import { applyScorecardsMigrations } from '../../database/applyScorecardsMigrations';
import { DocumentKeeper, ScorecardStore, VersionStore } from '../../documents';
import { FactProviders, FactRegistry } from '../../facts';
import { readSchemas } from '../../facts/operations/readSchemas';
import { CatalogRefresh } from '../CatalogRefresh';
import { createCatalog } from '../createCatalog';
import { createCatalogPollers } from '../createCatalogPollers';

/** Facts of the variable `slo`. */
export const SLO: FactVariableDeclaration = {
  variable: 'slo',
  title: 'SLOs',
  fields: [
    { name: 'count', type: 'int', description: 'How many.' },
    { name: 'state', type: 'string', description: 'Of the worst.' },
  ],
};

/** What keeps in step with the catalog, and a catalog that tests change. */
export async function startRefresh(
  knex: Knex,
  options: { factSchemas?: FactSchema[]; kinds?: string[] } = {},
) {
  await applyScorecardsMigrations({ getClient: async () => knex });
  const { factSchemas = [] } = options;
  const settings = {
    factSchemas,
    kinds: options.kinds ?? ['Component', 'System', 'Domain'],
    maxChecks: 500,
    expressionCost: 100_000,
  };
  const state = { entities: [] as Entity[], failure: undefined as unknown };
  const ofNow = () => {
    if (state.failure) throw state.failure;
    return catalogServiceMock({ entities: state.entities });
  };
  const catalog = catalogServiceMock.mock({
    queryEntities: async (...args) => ofNow().queryEntities(...args),
    getEntitiesByRefs: async (...args) => ofNow().getEntitiesByRefs(...args),
  });
  const providers = FactProviders.create();
  const tell = (declaration: FactVariableDeclaration) =>
    providers.addFactProvider({
      declaration,
      source: 'Test',
      getFacts: async () => new Map(),
    });
  tell(SLO);
  const registry = FactRegistry.create({
    providers,
    schemas: factSchemas,
    maxAgeMs: 60_000,
  });
  const clock = new FakeClock(NOON);
  const common = {
    knex,
    registry,
    settings,
    refreshSchemas: async () =>
      registry.setSchemas(await readSchemas({ tx: knex })),
  };
  const { entities, groups } = createCatalog({ knex });
  const sources = SourceStore.create({ knex, table: 'scorecards_sources' });
  /** Another replica on the same database. */
  const replica = () => {
    const refresh = CatalogRefresh.create({
      knex,
      pollers: createCatalogPollers({
        catalog,
        auth: mockServices.auth(),
        settings,
      }),
      entities,
      documents: DocumentKeeper.create(common),
      sources,
      settings,
      now: clock.now,
    });
    return (next?: Entity[]) => {
      if (next) state.entities = next;
      clock.advance(30);
      return refresh.run();
    };
  };
  return {
    clock,
    state,
    tell,
    entities,
    groups,
    sources,
    replica,
    run: replica(),
    scorecards: ScorecardStore.create({ knex }),
    versions: VersionStore.create(common),
  };
}
