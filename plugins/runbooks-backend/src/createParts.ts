import {
  AuthService,
  DatabaseService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Alerts, createAlerts } from './alerts';
import { readRunbooksConfig } from './config';
import { Core, createCore } from './createCore';
import { createDecisions, Decisions } from './createDecisions';
import { createReads, Reads } from './createReads';
import { applyRunbooksMigrations } from './database/applyRunbooksMigrations';
import { createLiveness, Liveness } from './liveness';
import { DefaultAlertRunbookReader, RunbookReader } from './runbooks';

/** What the parts of the plugin are made from. */
export interface CreatePartsOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: Config;
  database: DatabaseService;
  logger: LoggerService;
  permissions: PermissionsService;
  signals: SignalsService;
  now: () => Date;
}

/** The parts of the plugin that tasks and router share. Its services authorize their callers. */
export interface Parts extends Core, Alerts, Decisions, Reads {
  liveness: Liveness;
}

/** Puts the parts together, on a migrated database. */
export async function createParts(options: CreatePartsOptions): Promise<Parts> {
  const settings = readRunbooksConfig(options.config);
  const knex = await applyRunbooksMigrations(options.database);
  const core = createCore({ ...options, knex, settings });
  const common = { ...options, ...core };
  const runbookReader = RunbookReader.create(common);
  const alerts = createAlerts({
    ...common,
    alertRunbooks: DefaultAlertRunbookReader.create({ knex, runbookReader }),
  });
  const decisions = createDecisions(common);
  const liveness = createLiveness(common);
  return {
    ...core,
    ...alerts,
    ...decisions,
    liveness,
    ...createReads({
      ...common,
      ...alerts,
      ...decisions,
      liveness,
      runbookReader,
    }),
  };
}
