import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { scorecardsPermissions } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardFactsExtensionPoint } from '@callboard/backstage-plugin-scorecards-node';
import { addActions } from './actions';
import { createContract } from './contract';
import { createParts } from './createParts';
import { FactProviders } from './facts';
import { createRouter } from './router';
import { scheduleTasks } from './tasks/scheduleTasks';

/**
 * Knows how the entities of the catalog do under its scorecards: what each check says and why, since when, and how that
 * moved.
 * @public
 */
export const scorecardsPlugin = createBackendPlugin({
  pluginId: 'scorecards',
  register(env) {
    const providers = FactProviders.create();
    env.registerExtensionPoint(scorecardFactsExtensionPoint, providers);
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init(deps) {
        const { httpRouter, permissionsRegistry } = deps;
        permissionsRegistry.addPermissions(scorecardsPermissions);
        const now = () => new Date();
        const parts = await createParts({ ...deps, providers, now });
        httpRouter.use(createContract());
        httpRouter.use(createRouter({ ...deps, ...parts, now }));
        addActions({ ...deps, ...parts, now });
        await scheduleTasks({ ...deps, ...parts, now });
      },
    });
  },
});
