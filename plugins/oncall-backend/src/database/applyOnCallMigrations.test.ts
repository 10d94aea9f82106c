import { Knex } from 'knex';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import {
  applyOnCallMigrations,
  migrationsDirectory,
} from './applyOnCallMigrations';

const databases = createTestDatabases();

const TABLES = [
  'oncall_entities',
  'oncall_people',
  'oncall_groups',
  'oncall_members',
  'oncall_assignments',
  'oncall_incident_targets',
  'oncall_schedules',
  'oncall_shifts',
  'oncall_shift_users',
  'oncall_gaps',
  'oncall_external_people',
  'oncall_sources',
  'oncall_feeds',
  'oncall_directory',
  'oncall_overrides',
  'oncall_calendars',
  'oncall_reachability',
  'oncall_reachability_history',
  'oncall_reachability_runs',
  'oncall_route_proofs',
];

const present = (knex: Knex) =>
  Promise.all(TABLES.map(table => knex.schema.hasTable(table)));

describe.each(databases.eachSupportedId())('migrations on %p', id => {
  it('step up, down and up again', async () => {
    const knex = await databases.init(id);
    await applyOnCallMigrations({ getClient: async () => knex });
    expect(await present(knex)).toEqual(TABLES.map(() => true));
    await knex.migrate.rollback({ directory: migrationsDirectory }, true);
    expect(await present(knex)).toEqual(TABLES.map(() => false));
    await applyOnCallMigrations({ getClient: async () => knex });
    expect(await present(knex)).toEqual(TABLES.map(() => true));
  });

  it('leave the schema alone where the operator sees to it', async () => {
    const knex = await databases.init(id);
    await applyOnCallMigrations({
      getClient: async () => knex,
      migrations: { skip: true },
    });
    expect(await knex.schema.hasTable('oncall_schedules')).toBe(false);
  });
});
