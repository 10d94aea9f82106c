import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { sloSourcesExtensionPoint } from '@callboard/backstage-plugin-slo-node';
import { readPrometheusConfig } from './config';
import { PrometheusSource } from './source/PrometheusSource';

/**
 * Lets the `slo` plugin measure indicators on Prometheus.
 * @public
 */
export const sloModulePrometheus = createBackendModule({
  pluginId: 'slo',
  moduleId: 'prometheus',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        sources: sloSourcesExtensionPoint,
      },
      async init({ config, sources }) {
        sources.addSource(
          PrometheusSource.create(readPrometheusConfig(config)),
        );
      },
    });
  },
});
