import {
  AuthService,
  DiscoveryService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { createCatalogEntityAssertAction } from './catalog';
import { ScaffolderModuleConfig } from './config';
import { createDashboardGenerateAction } from './dashboard';
import { createScaffoldLockWriteAction } from './lock';
import {
  createOnCallRouteGenerateAction,
  createOnCallServiceEnsureAction,
} from './oncall';
import { createSloSpecGenerateAction } from './slo';

/** What the actions ask. */
export interface ActionsOptions {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  integrations: ScmIntegrations;
  reader: UrlReaderService;
  scaffolder: ScaffolderService;
  settings: ScaffolderModuleConfig;
}

/** All actions of this module. */
export function createActions(options: ActionsOptions) {
  return [
    createCatalogEntityAssertAction(options),
    createDashboardGenerateAction(options.settings),
    createOnCallRouteGenerateAction(options),
    createOnCallServiceEnsureAction(options),
    createScaffoldLockWriteAction(),
    createSloSpecGenerateAction(options.settings),
  ] as const;
}
