import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { runbooksPermissions } from '@callboard/backstage-plugin-runbooks-common';
import { addActions } from './actions';
import { createParts } from './createParts';
import { createContract } from './contract';
import { createRouter } from './router';
import { scheduleTasks } from './tasks/scheduleTasks';

/**
 * Knows the runbooks of the entities of the catalog: where they are, whether they are alive, current and complete, which
 * alerts they answer, and what fires now.
 * @public
 */
export const runbooksPlugin = createBackendPlugin({
  pluginId: 'runbooks',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { httpRouter, lifecycle, permissionsRegistry } = deps;
        permissionsRegistry.addPermissions(runbooksPermissions);
        const now = () => new Date();
        const parts = await createParts({ ...deps, now });
        lifecycle.addShutdownHook(() => parts.liveness.close());
        httpRouter.use(createContract());
        httpRouter.use(createRouter({ ...deps, ...parts, now }));
        addActions({ ...deps, ...parts });
        await scheduleTasks({ ...deps, ...parts, now });
      },
    });
  },
});
