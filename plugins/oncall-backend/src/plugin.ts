import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { onCallPermissions } from '@callboard/backstage-plugin-oncall-common';
import { onCallProvidersExtensionPoint } from '@callboard/backstage-plugin-oncall-node';
import { SloClient } from '@callboard/backstage-plugin-slo-common';
import { CALENDAR_PATH } from './calendars';
import { createParts } from './createParts';
import { ProviderDirectory } from './providers/ProviderDirectory';
import { createContract } from './contract';
import { createRouter } from './router';
import { scheduleTasks } from './tasks/scheduleTasks';

/**
 * Knows who answers for the entities of the catalog: now, next and in three weeks.
 *
 * Modules add accounts at providers at `onCallProvidersExtensionPoint`.
 * @public
 */
export const onCallPlugin = createBackendPlugin({
  pluginId: 'oncall',
  register(env) {
    const providers = ProviderDirectory.create();
    env.registerExtensionPoint(onCallProvidersExtensionPoint, providers);
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { discovery, httpRouter, permissionsRegistry } = deps;
        permissionsRegistry.addPermissions(onCallPermissions);
        const now = () => new Date();
        const sloApi = new SloClient({
          discoveryApi: discovery,
          fetchApi: { fetch },
        });
        const parts = await createParts({ ...deps, sloApi, providers, now });
        httpRouter.addAuthPolicy({
          path: CALENDAR_PATH,
          allow: 'unauthenticated',
        });
        httpRouter.use(createContract());
        httpRouter.use(createRouter({ ...deps, ...parts, now }));
        await scheduleTasks({ ...deps, ...parts, sloApi, providers, now });
      },
    });
  },
});
