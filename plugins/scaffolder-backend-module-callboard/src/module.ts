import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  scaffolderActionsExtensionPoint,
  scaffolderServiceRef,
} from '@backstage/plugin-scaffolder-node';
import { readScaffolderModuleConfig } from './config';
import { createActions } from './createActions';

/**
 * Actions and filters for templates of services that are observable, on call and scored from their first minute.
 * @public
 */
export const scaffolderModuleCallboard = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'callboard',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        reader: coreServices.urlReader,
        scaffolder: scaffolderServiceRef,
      },
      async init({ actions, config, ...deps }) {
        const settings = readScaffolderModuleConfig(config);
        actions.addActions(...createActions({ ...deps, settings }));
      },
    });
  },
});
