import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  scaffolderActionsExtensionPoint,
  scaffolderServiceRef,
} from '@backstage/plugin-scaffolder-node';
import { scaffolderTemplatingExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';
import { readScaffolderModuleConfig } from './config';
import { createActions } from './createActions';
import { createFilters } from './filters';
import { addLintTemplateAction } from './lint';
import { recoveryWarning } from './recoveryWarning';

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
        actionsRegistry: actionsRegistryServiceRef,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        reader: coreServices.urlReader,
        scaffolder: scaffolderServiceRef,
        templating: scaffolderTemplatingExtensionPoint,
      },
      async init({
        actions,
        actionsRegistry,
        config,
        logger,
        templating,
        ...deps
      }) {
        const settings = readScaffolderModuleConfig(config);
        const integrations = ScmIntegrations.fromConfig(config);
        const warning = recoveryWarning(config);
        if (warning) logger.warn(warning);
        actions.addActions(
          ...createActions({ ...deps, integrations, settings }),
        );
        templating.addTemplateFilters(createFilters());
        addLintTemplateAction({ ...deps, actionsRegistry });
      },
    });
  },
});
