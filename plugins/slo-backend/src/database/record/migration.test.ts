import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/testDatabases';

jest.setTimeout(60_000);

const MIGRATION = '20261120100000_record.js';
const directory = resolvePackagePath(
  '@callboard/backstage-plugin-slo-backend',
  'migrations',
);

const databases = createTestDatabases();

async function migrateUntilBefore(knex: Knex): Promise<void> {
  for (;;) {
    const [, pending] = await knex.migrate.list({ directory });
    if (pending[0]?.file === MIGRATION) {
      return;
    }
    await knex.migrate.up({ directory });
  }
}

async function tablesOf(knex: Knex): Promise<string[]> {
  const present: string[] = [];
  for (const table of ['record_series', 'record_days', 'record_revisions']) {
    if (await knex.schema.hasTable(table)) {
      present.push(table);
    }
  }
  return present;
}

describe.each(databases.eachSupportedId())(
  'the migration of the record on %s',
  databaseId => {
    it('goes up, down and up again', async () => {
      const knex = await databases.init(databaseId);
      await migrateUntilBefore(knex);
      expect(await tablesOf(knex)).toEqual([]);

      await knex.migrate.up({ directory });
      expect(await tablesOf(knex)).toHaveLength(3);
      await knex('record_series').insert({ digest: 'a', source: 'b' });
      await expect(
        knex('record_series').insert({ digest: 'a', source: 'b' }),
      ).rejects.toThrow();

      await knex.migrate.down({ directory });
      expect(await tablesOf(knex)).toEqual([]);

      await knex.migrate.up({ directory });
      expect(await tablesOf(knex)).toHaveLength(3);
      expect(await knex('record_series')).toEqual([]);
    });
  },
);
