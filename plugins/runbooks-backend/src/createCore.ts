import {
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
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
import { AnswerLinker } from './answers';
import { ProjectionStore } from './catalog';
import { RunbooksConfig } from './config';
import { PageLocator, PageStore } from './pages';

/** What everything else stands on. */
export interface Core {
  knex: Knex;
  settings: RunbooksConfig;
  authorizer: Authorizer;
  sources: SourceStore;
  integrations: ScmIntegrations;
  projections: ProjectionStore;
  pages: PageStore;
  locator: PageLocator;
  answers: AnswerLinker;
  /** Tells whoever watches that something of these entities or checklists is different. */
  announce: (refs: string[] | 'all') => Promise<void>;
}

/** What everything else stands on, on a migrated database. */
export function createCore(options: {
  knex: Knex;
  settings: RunbooksConfig;
  config: Config;
  catalog: CatalogService;
  logger: LoggerService;
  permissions: PermissionsService;
  signals: SignalsService;
  now: () => Date;
}): Core {
  const { knex, settings, config, permissions } = options;
  const integrations = ScmIntegrations.fromConfig(config);
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
    integrations,
    projections: ProjectionStore.create({ knex }),
    pages: PageStore.create({ knex }),
    locator: PageLocator.create({ integrations, settings }),
    answers: AnswerLinker.create({ knex }),
    announce: createAnnounce({ ...options, channel: 'runbooks:changed' }),
  };
}
