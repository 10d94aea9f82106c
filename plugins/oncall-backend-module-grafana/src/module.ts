import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { onCallProvidersExtensionPoint } from '@callboard/backstage-plugin-oncall-node';
import { readGrafanaConfig } from './config';
import { GrafanaProvider } from './GrafanaProvider';

/**
 * Lets the `oncall` plugin read who is on call from Grafana IRM and Grafana OnCall.
 * @public
 */
export const onCallModuleGrafana = createBackendModule({
  pluginId: 'oncall',
  moduleId: 'grafana',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: onCallProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        for (const account of readGrafanaConfig(config)) {
          providers.addProvider(GrafanaProvider.create(account));
        }
      },
    });
  },
});
