import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';

jest.setTimeout(60_000);

const MIGRATION = '20261120230000_otlp_streams.js';
const directory = resolvePackagePath(
  '@callboard/backstage-plugin-slo-backend',
  'migrations',
);

const databases = createTestDatabases();

async function migrateUntilBefore(knex: Knex): Promise<void> {
  for (;;) {
    const [, pending] = await knex.migrate.list({ directory });
    if (pending[0]?.file === MIGRATION) return;
    await knex.migrate.up({ directory });
  }
}

async function tablesOf(knex: Knex): Promise<string[]> {
  const present: string[] = [];
  for (const table of ['otlp_digests', 'otlp_streams', 'otlp_counts']) {
    if (await knex.schema.hasTable(table)) present.push(table);
  }
  return present;
}

describe.each(databases.eachSupportedId())(
  'the migration of OTLP streams on %s',
  databaseId => {
    it('goes up, down and up again', async () => {
      const knex = await databases.init(databaseId);
      await migrateUntilBefore(knex);
      expect(await tablesOf(knex)).toEqual([]);
      await knex.migrate.up({ directory });
      expect(await tablesOf(knex)).toHaveLength(3);
      const stream = { digest: 'a', stream_key: 'b', instance_key: 'c' };
      await knex('otlp_streams').insert(stream);
      await expect(knex('otlp_streams').insert(stream)).rejects.toThrow();
      await knex.migrate.down({ directory });
      expect(await tablesOf(knex)).toEqual([]);
      await knex.migrate.up({ directory });
      expect(await tablesOf(knex)).toHaveLength(3);
    });
  },
);
