import {
  AuthService,
  DatabaseService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { FactProvider } from '@callboard/backstage-plugin-scorecards-node';
import { readScorecardsConfig } from './config';
import { Core, createCore } from './createCore';
import { applyScorecardsMigrations } from './database/applyScorecardsMigrations';

/** What the parts of the plugin are made from. */
export interface CreatePartsOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: Config;
  database: DatabaseService;
  logger: LoggerService;
  permissions: PermissionsService;
  signals: SignalsService;
  /** Added by modules. */
  providers: readonly FactProvider[];
  now: () => Date;
}

/** The parts of the plugin that tasks and router share. Its services authorize their callers. */
export interface Parts extends Core {}

/** Puts the parts together, on a migrated database. */
export async function createParts(options: CreatePartsOptions): Promise<Parts> {
  const settings = readScorecardsConfig(options.config);
  const knex = await applyScorecardsMigrations(options.database);
  const core = createCore({ ...options, knex, settings });
  return { ...core };
}
