import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';

jest.setTimeout(60_000);

const MIGRATION = '20261120100000_record.js';
const directory = resolvePackagePath(
  '@callboard/backstage-plugin-slo-backend',
  'migrations',
);

const databases = createTestDatabases();

async function migrateUntilBefore(
  knex: Knex,
  file: string = MIGRATION,
): Promise<void> {
  for (;;) {
    const [, pending] = await knex.migrate.list({ directory });
    if (pending[0]?.file === file) {
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

    it('gives series a width, and takes away what the program of before cannot read', async () => {
      const knex = await databases.init(databaseId);
      await migrateUntilBefore(knex, '20261120200000_slices.js');
      const series = { digest: 'usual', source: 's' };
      await knex('record_series').insert(series);
      const days = async () =>
        knex('record_days')
          .join('record_series', 'record_series.id', 'record_days.series_id')
          .pluck('digest');
      const sums = { good: 1, total: 1, observed_seconds: 1 };

      await knex.migrate.up({ directory });
      expect(await knex('record_series')).toMatchObject([
        { ...series, bucket_seconds: 300 },
      ]);
      await knex('record_series').insert({
        digest: 'narrow',
        source: 's',
        bucket_seconds: 60,
      });
      for (const id of await knex('record_series').pluck('id')) {
        await knex('record_days').insert({ series_id: id, day: 1, ...sums });
      }

      await knex.migrate.down({ directory });
      expect(await days()).toEqual(['usual']);
      expect(await knex.schema.hasTable('slice_days')).toBe(false);
      await knex.migrate.up({ directory });
      expect(await days()).toEqual(['usual']);
      expect(await knex('slice_series')).toEqual([]);
    });
  },
);
