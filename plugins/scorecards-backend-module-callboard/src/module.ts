import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scorecardFactsExtensionPoint } from '@callboard/backstage-plugin-scorecards-node';
import { readCallboardFactsConfig } from './config';
import { createFactProviders } from './createFactProviders';

/**
 * Lets checks of the `scorecards` plugin read what the `slo`, `oncall` and `runbooks` plugins know, and where entities
 * come from.
 * @public
 */
export const scorecardsModuleCallboard = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'callboard',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        facts: scorecardFactsExtensionPoint,
      },
      async init({ config, facts, ...deps }) {
        const settings = readCallboardFactsConfig(config);
        for (const provider of createFactProviders({ ...deps, settings })) {
          facts.addFactProvider(provider);
        }
      },
    });
  },
});
