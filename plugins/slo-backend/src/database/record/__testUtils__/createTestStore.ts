import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { DatabaseRecordStore } from '../DatabaseRecordStore';

/** A record in a fresh, migrated database. */
export async function createTestStore(
  databases: TestDatabases,
  databaseId: TestDatabaseId,
): Promise<{ knex: Knex; store: DatabaseRecordStore }> {
  const knex = await databases.init(databaseId);
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@callboard/backstage-plugin-slo-backend',
      'migrations',
    ),
  });
  return { knex, store: DatabaseRecordStore.create({ knex }) };
}

/** Counts the statements that a database executes while something runs, transaction control included. */
export async function countStatements(
  knex: Knex,
  run: () => Promise<unknown>,
): Promise<number> {
  let statements = 0;
  const count = () => {
    statements += 1;
  };
  knex.on('query', count);
  await run();
  knex.removeListener('query', count);
  return statements;
}
