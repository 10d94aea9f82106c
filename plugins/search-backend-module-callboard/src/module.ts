import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { RunbooksClient } from '@callboard/backstage-plugin-runbooks-common';
import { DefaultRunbookCollatorFactory } from './collators';
import { readRunbookSchedule } from './config';

/**
 * Lets the `search` plugin find runbooks.
 * @public
 */
export const searchModuleCallboard = createBackendModule({
  pluginId: 'search',
  moduleId: 'callboard',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, indexRegistry, scheduler }) {
        const runbooks = new RunbooksClient({
          discoveryApi: discovery,
          fetchApi: { fetch },
        });
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(
            readRunbookSchedule(config),
          ),
          factory: DefaultRunbookCollatorFactory.create({ auth, runbooks }),
        });
      },
    });
  },
});
