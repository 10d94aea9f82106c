import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { applyMigrations } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';

export const migrationsDirectory = resolvePackagePath(
  '@callboard/backstage-plugin-scorecards-backend',
  'migrations',
);

/** Brings the schema of this plugin up to date, unless the operator does so by other means. */
export function applyScorecardsMigrations(
  database: DatabaseService,
): Promise<Knex> {
  return applyMigrations(database, migrationsDirectory);
}
