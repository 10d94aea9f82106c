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
import { scorecardsReadPermission } from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { ScorecardsConfig } from './config';

/** What everything else stands on. */
export interface Core {
  knex: Knex;
  settings: ScorecardsConfig;
  authorizer: Authorizer;
  sources: SourceStore;
  /** Tells whoever watches that results of these entities are different. */
  announce: (refs: string[] | 'all') => Promise<void>;
}

/** What everything else stands on, on a migrated database. */
export function createCore(options: {
  knex: Knex;
  settings: ScorecardsConfig;
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
        permission: scorecardsReadPermission,
        denial: 'You may not read scorecards',
      }),
    }),
    sources: SourceStore.create({ knex, table: 'scorecards_sources' }),
    announce: createAnnounce({ ...options, channel: 'scorecards:changed' }),
  };
}
