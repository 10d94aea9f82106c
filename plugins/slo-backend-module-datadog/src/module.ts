import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { sloSourcesExtensionPoint } from '@callboard/backstage-plugin-slo-node';
import { readDatadogConfig } from './config';
import { DatadogSource } from './source/DatadogSource';

/**
 * Lets the `slo` plugin measure indicators on Datadog.
 * @public
 */
export const sloModuleDatadog = createBackendModule({
  pluginId: 'slo',
  moduleId: 'datadog',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        sources: sloSourcesExtensionPoint,
      },
      async init({ config, sources }) {
        sources.addSource(DatadogSource.create(readDatadogConfig(config)));
      },
    });
  },
});
