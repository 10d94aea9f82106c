import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { Knex } from 'knex';
import {
  applyScorecardsMigrations,
  migrationsDirectory,
} from './applyScorecardsMigrations';

const databases = createTestDatabases();

const TABLES = [
  'scorecards_entities',
  'scorecards_groups',
  'scorecards_scorecards',
  'scorecards_versions',
  'scorecards_schemas',
  'scorecards_facts',
  'scorecards_sources',
  'scorecards_results',
  'scorecards_revision',
  'scorecards_waivers',
  'scorecards_campaigns',
  'scorecards_drills',
];

const present = (knex: Knex) =>
  Promise.all(TABLES.map(table => knex.schema.hasTable(table)));

describe.each(databases.eachSupportedId())('migrations on %p', id => {
  it('step up, down and up again', async () => {
    const knex = await databases.init(id);
    await applyScorecardsMigrations({ getClient: async () => knex });
    expect(await present(knex)).toEqual(TABLES.map(() => true));
    // Of results, of what the catalog says, and of facts.
    expect(await knex('scorecards_revision').orderBy('id')).toEqual(
      [1, 2, 3].map(row => ({ id: row, revision: expect.anything() })),
    );
    await knex.migrate.rollback({ directory: migrationsDirectory }, true);
    expect(await present(knex)).toEqual(TABLES.map(() => false));
    await applyScorecardsMigrations({ getClient: async () => knex });
    expect(await present(knex)).toEqual(TABLES.map(() => true));
  });

  it('let one life of an entity be the current one', async () => {
    const knex = await databases.init(id);
    await applyScorecardsMigrations({ getClient: async () => knex });
    const entity = {
      ref: 'component:default/a',
      uid: 'u',
      kind: 'component',
      title: 'a',
      entity: '{}',
      fingerprint: '',
      found_at: '2026-01-01T00:00:00.000Z',
    };
    const ended_at = '2026-02-01T00:00:00.000Z';
    await knex('scorecards_entities').insert([
      entity,
      { ...entity, ended_at },
      { ...entity, ended_at },
    ]);
    await expect(knex('scorecards_entities').insert(entity)).rejects.toThrow(
      /unique/i,
    );
  });

  it('leave the schema alone where the operator sees to it', async () => {
    const knex = await databases.init(id);
    await applyScorecardsMigrations({
      getClient: async () => knex,
      migrations: { skip: true },
    });
    expect(await knex.schema.hasTable('scorecards_results')).toBe(false);
  });
});
