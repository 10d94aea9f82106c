import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/**
 * Brings the schema of a plugin up to date, unless the operator does so by other means.
 *
 * @param directory - the migrations, for example `resolvePackagePath('@…/backstage-plugin-slo-backend', 'migrations')`
 * @throws whatever a migration throws
 * @public
 */
export async function applyMigrations(
  database: DatabaseService,
  directory: string,
): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory });
  }
  return knex;
}
