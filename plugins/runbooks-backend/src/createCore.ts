import {
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  Authorizer,
  createAnnounce,
  PermissionVisibility,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import { runbooksReadPermission } from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { RunbooksConfig } from './config';

/** What everything else stands on. */
export interface Core {
  knex: Knex;
  settings: RunbooksConfig;
  authorizer: Authorizer;
  sources: SourceStore;
  /** Tells whoever watches that something of these entities or checklists is different. */
  announce: (refs: string[] | 'all') => Promise<void>;
}

export function createCore(options: {
  knex: Knex;
  settings: RunbooksConfig;
  catalog: CatalogService;
  logger: LoggerService;
  permissions: PermissionsService;
  signals: SignalsService;
  now: () => Date;
}): Core {
  const { knex, settings, permissions } = options;
  return {
    knex,
    settings,
    authorizer: Authorizer.create({
      permissions,
      visibility: PermissionVisibility.create({
        ...options,
        permission: runbooksReadPermission,
        denial: 'You may not read runbooks',
      }),
    }),
    sources: SourceStore.create({ knex, table: 'runbooks_sources' }),
    announce: createAnnounce({ ...options, channel: 'runbooks:changed' }),
  };
}
