import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { sloPermissions } from '@callboard/backstage-plugin-slo-common';
import { sloSourcesExtensionPoint } from '@callboard/backstage-plugin-slo-node';
import { createParts } from './createParts';
import { HEARTBEAT_PATH } from './heartbeat';
import { createContract } from './contract';
import { createRouter } from './router';
import { SourceDirectory } from './sources/SourceDirectory';
import { scheduleTasks } from './tasks/scheduleTasks';

/**
 * Measures the SLOs of the catalog: keeps the record, computes verdicts, answers who asks.
 *
 * Modules add sources of samples at `sloSourcesExtensionPoint`.
 * @public
 */
export const sloPlugin = createBackendPlugin({
  pluginId: 'slo',
  register(env) {
    const sources = SourceDirectory.create();
    env.registerExtensionPoint(sloSourcesExtensionPoint, sources);
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init(deps) {
        const { auditor, httpAuth, httpRouter, permissionsRegistry } = deps;
        permissionsRegistry.addPermissions(sloPermissions);
        const now = () => new Date();
        const parts = await createParts({ ...deps, sources, now });
        httpRouter.addAuthPolicy({
          path: HEARTBEAT_PATH,
          allow: 'unauthenticated',
        });
        httpRouter.use(createContract());
        httpRouter.use(createRouter({ ...parts, httpAuth, auditor }));
        await scheduleTasks({ ...deps, ...parts, sources, now });
      },
    });
  },
});
