import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';

const POSTGRES_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * The engines that every store is tested on: SQLite, and PostgreSQL 18 where a server is given. Without one its tests
 * would vanish in silence, so in CI that is an error. Call once per test file, outside of tests.
 * @public
 */
export function createTestDatabases(): TestDatabases {
  const hasPostgres = Boolean(process.env[POSTGRES_VARIABLE]);
  if (process.env.CI && !hasPostgres) {
    throw new Error(
      `Set ${POSTGRES_VARIABLE} to a PostgreSQL 18 server, or its tests would not run`,
    );
  }
  const ids: TestDatabaseId[] = hasPostgres
    ? ['SQLITE_3', 'POSTGRES_18']
    : ['SQLITE_3'];
  return TestDatabases.create({ ids });
}
