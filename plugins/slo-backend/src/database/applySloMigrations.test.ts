import { Knex } from 'knex';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { applySloMigrations, migrationsDirectory } from './applySloMigrations';

const databases = createTestDatabases();

const TABLES = [
  'slo_definitions',
  'slo_objectives',
  'slo_statuses',
  'slo_source_attempts',
  'slo_ingestion_errors',
  'slo_definition_versions',
  'slo_exclusions',
  'slo_exclusion_targets',
  'slo_exclusion_decisions',
  'slo_events',
  'slo_event_entities',
  'slo_policies',
  'slo_policy_scopes',
  'slo_evaluation',
];

const present = async (knex: Knex) => {
  const found = await Promise.all(
    TABLES.map(table => knex.schema.hasTable(table)),
  );
  return found.every(Boolean);
};

describe.each(databases.eachSupportedId())('migrations on %p', id => {
  it('step up, down and up again', async () => {
    const knex = await databases.init(id);
    await applySloMigrations({ getClient: async () => knex });
    expect(await present(knex)).toBe(true);
    await knex.migrate.rollback({ directory: migrationsDirectory }, true);
    const left = await Promise.all(TABLES.map(t => knex.schema.hasTable(t)));
    expect(left).toEqual(TABLES.map(() => false));
    await applySloMigrations({ getClient: async () => knex });
    expect(await present(knex)).toBe(true);
  });

  it('leave the schema alone where the operator sees to it', async () => {
    const knex = await databases.init(id);
    await applySloMigrations({
      getClient: async () => knex,
      migrations: { skip: true },
    });
    expect(await knex.schema.hasTable('slo_definitions')).toBe(false);
  });
});
