import { Knex } from 'knex';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import {
  applyRunbooksMigrations,
  migrationsDirectory,
} from './applyRunbooksMigrations';

const databases = createTestDatabases();

const TABLES = [
  'runbooks_entities',
  'runbooks_pages',
  'runbooks_contents',
  'runbooks_uses',
  'runbooks_history',
  'runbooks_alerts',
  'runbooks_answers',
  'runbooks_firing',
  'runbooks_firing_entities',
  'runbooks_sources',
  'runbooks_reviews',
  'runbooks_checklists',
  'runbooks_checklist_events',
  'runbooks_checklist_readers',
];

const present = (knex: Knex) =>
  Promise.all(TABLES.map(table => knex.schema.hasTable(table)));

describe.each(databases.eachSupportedId())('migrations on %p', id => {
  it('step up, down and up again', async () => {
    const knex = await databases.init(id);
    await applyRunbooksMigrations({ getClient: async () => knex });
    expect(await present(knex)).toEqual(TABLES.map(() => true));
    await knex.migrate.rollback({ directory: migrationsDirectory }, true);
    expect(await present(knex)).toEqual(TABLES.map(() => false));
    await applyRunbooksMigrations({ getClient: async () => knex });
    expect(await present(knex)).toEqual(TABLES.map(() => true));
  });

  it('leave the schema alone where the operator sees to it', async () => {
    const knex = await databases.init(id);
    await applyRunbooksMigrations({
      getClient: async () => knex,
      migrations: { skip: true },
    });
    expect(await knex.schema.hasTable('runbooks_pages')).toBe(false);
  });
});
