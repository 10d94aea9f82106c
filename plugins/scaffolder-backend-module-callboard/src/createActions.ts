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
import { createReadinessEvaluateAction } from './readiness';
import { createRunbookGenerateAction } from './runbook';
import { createSloSpecGenerateAction } from './slo';
import { createScaffoldUpgradeAction } from './upgrade';
import {
  createWorkspaceAssertAction,
  createWorkspaceMergeAction,
} from './workspace';

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
    createReadinessEvaluateAction({
      ...options,
      tierTargets: options.settings.tierTargets,
    }),
    createRunbookGenerateAction(options.settings),
    createScaffoldLockWriteAction(),
    createScaffoldUpgradeAction(options),
    createSloSpecGenerateAction(options.settings),
    createWorkspaceAssertAction(),
    createWorkspaceMergeAction(),
  ] as const;
}
