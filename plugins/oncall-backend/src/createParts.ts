import {
  AuthService,
  DatabaseService,
  LoggerService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  Authorizer,
  createAnnounce,
  PermissionVisibility,
} from '@callboard/backstage-plugin-callboard-node';
import { onCallReadPermission } from '@callboard/backstage-plugin-oncall-common';
import { SloApi } from '@callboard/backstage-plugin-slo-common';
import { createCore, Core } from './createCore';
import { createDecisions, Decisions } from './createDecisions';
import { createReads, Reads } from './createReads';
import { readOnCallConfig, OnCallConfig } from './config';
import { applyOnCallMigrations } from './database/applyOnCallMigrations';
import { createIncidents, Incidents } from './incidents';
import { ProviderDirectory } from './providers/ProviderDirectory';

/** What the parts of the plugin are made from. */
export interface CreatePartsOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: Config;
  database: DatabaseService;
  logger: LoggerService;
  permissions: PermissionsService;
  signals: SignalsService;
  sloApi: Pick<SloApi, 'getBudgetSpent'>;
  userInfo: UserInfoService;
  providers: ProviderDirectory;
  now: () => Date;
}

/** The parts of the plugin that tasks and router share. Its services authorize their callers. */
export interface Parts extends Core, Decisions, Incidents, Reads {
  settings: OnCallConfig;
  authorizer: Authorizer;
  /** Tells whoever watches that something is different, and judges what it matters to. */
  announce: (refs: string[]) => Promise<void>;
}

/** Puts the parts together, on a migrated database. */
export async function createParts(options: CreatePartsOptions): Promise<Parts> {
  const { catalog, permissions, now } = options;
  const settings = readOnCallConfig(options.config);
  const knex = await applyOnCallMigrations(options.database);
  const announce = createAnnounce({
    ...options,
    channel: 'oncall:changed',
  });
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
  const core = createCore({
    ...options,
    knex,
    settings,
    announce: refs => announceChange(refs),
  });
  const incidents = createIncidents({
    ...options,
    ...core,
    authorizer,
    announce,
  });
  const decisions = createDecisions({
    ...options,
    ...core,
    ...incidents,
    settings,
    authorizer,
    announce,
  });
  const reads = createReads({
    ...options,
    ...core,
    ...decisions,
    settings,
    authorizer,
  });
  async function announceChange(refs: string[]): Promise<void> {
    await announce(refs);
    await decisions.reachabilityJudge.judgeConcerned(refs);
  }
  return {
    settings,
    authorizer,
    announce: announceChange,
    ...core,
    ...incidents,
    ...decisions,
    ...reads,
  };
}
