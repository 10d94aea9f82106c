import { mockServices } from '@backstage/backend-test-utils';
import { SourceStore } from '@callboard/backstage-plugin-callboard-node';
import { FakeClock } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { FactSchema } from '@callboard/backstage-plugin-scorecards-common';
import { FactProvider } from '@callboard/backstage-plugin-scorecards-node';
import { Knex } from 'knex';
import { NOON } from '../../__testUtils__/rows';
import { Seed, seed } from '../../__testUtils__/seed';
import { migrationsDirectory } from '../../database/applyScorecardsMigrations';
import { FactIndex } from '../FactIndex';
import { FactProviders } from '../FactProviders';
import { FactReader, FactReading } from '../FactReader';
import { FactRegistry } from '../FactRegistry';
import { FactStore } from '../FactStore';

/** Facts that count for fifteen minutes, read with a patience of 100 ms. */
export async function setUpFacts(options: {
  knex: Knex;
  providers?: FactProvider[];
  schemas?: FactSchema[];
  rows?: Seed;
}) {
  const { knex, providers = [], schemas = [], rows = {} } = options;
  await knex.migrate.latest({ directory: migrationsDirectory });
  await seed(knex, rows);
  const clock = new FakeClock(NOON);
  const sources = SourceStore.create({ knex, table: 'scorecards_sources' });
  const registry = FactRegistry.create({
    providers: FactProviders.create(providers),
    schemas,
    maxAgeMs: 15 * 60_000,
  });
  const logger = mockServices.logger.mock();
  const factIndex = FactIndex.create({ knex });
  const common = { knex, registry, factIndex, sources, logger, now: clock.now };
  const factReader = FactReader.create({ ...common, timeoutMs: 100 });
  const facts = FactStore.create(common);
  const read = (
    entities: FactReading['entities'],
    more: Partial<FactReading> = {},
  ) =>
    factReader.read({
      entities,
      signal: new AbortController().signal,
      ...more,
    });
  return { ...common, clock, factReader, facts, read };
}
