import {
  DatabaseService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  Authorizer,
  PermissionVisibility,
} from '@callboard/backstage-plugin-callboard-node';
import { onCallReadPermission } from '@callboard/backstage-plugin-oncall-common';
import { createAnnounce } from './announce';
import { createCore, Core } from './createCore';
import { createReads, Reads } from './createReads';
import { readOnCallConfig, OnCallConfig } from './config';
import { applyOnCallMigrations } from './database/applyOnCallMigrations';
import { ProviderDirectory } from './providers/ProviderDirectory';

/** What the parts of the plugin are made from. */
export interface CreatePartsOptions {
  catalog: CatalogService;
  config: Config;
  database: DatabaseService;
  logger: LoggerService;
  permissions: PermissionsService;
  signals: SignalsService;
  providers: ProviderDirectory;
  now: () => Date;
}

/** The parts of the plugin that tasks and router share. Its services authorize their callers. */
export interface Parts extends Core, Reads {
  settings: OnCallConfig;
  authorizer: Authorizer;
  announce: (refs: string[] | 'all') => Promise<void>;
}

/** Puts the parts together, on a migrated database. */
export async function createParts(options: CreatePartsOptions): Promise<Parts> {
  const { catalog, permissions, now } = options;
  const settings = readOnCallConfig(options.config);
  const knex = await applyOnCallMigrations(options.database);
  const announce = createAnnounce(options);
  const authorizer = Authorizer.create({
    permissions,
    visibility: PermissionVisibility.create({
      permissions,
      catalog,
      permission: onCallReadPermission,
      denial: 'You may not read who is on call',
      now,
    }),
  });
  const core = createCore({ ...options, knex, settings, announce });
  const reads = createReads({ ...options, ...core, settings, authorizer });
  return { settings, authorizer, announce, ...core, ...reads };
}
