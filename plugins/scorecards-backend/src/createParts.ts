import {
  AuthService,
  DatabaseService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { readScorecardsConfig } from './config';
import { Core, createCore } from './createCore';
import { createServices, Services } from './createServices';
import { createStores, Stores } from './createStores';
import { applyScorecardsMigrations } from './database/applyScorecardsMigrations';
import { Engine } from './engine';
import { FactProviders } from './facts';

/** What the parts of the plugin are made from. */
export interface CreatePartsOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: Config;
  database: DatabaseService;
  logger: LoggerService;
  permissions: PermissionsService;
  signals: SignalsService;
  /** Of modules. */
  providers: FactProviders;
  now: () => Date;
}

/** The parts of the plugin that tasks and router share. Its services authorize their callers. */
export interface Parts extends Core, Stores, Services {
  engine: Engine;
}

/** Puts the parts together, on a migrated database. */
export async function createParts(options: CreatePartsOptions): Promise<Parts> {
  const settings = readScorecardsConfig(options.config);
  const knex = await applyScorecardsMigrations(options.database);
  const core = createCore({ ...options, knex, settings });
  const stores = createStores({ ...options, ...core });
  const engine = Engine.create({ ...options, ...core, ...stores });
  const services = createServices({ ...options, ...core, ...stores, engine });
  return { ...core, ...stores, ...services, engine };
}
