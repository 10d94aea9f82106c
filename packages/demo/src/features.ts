import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';
import { handbookModule } from './handbook';
import { personasModule } from './personas';
import { demoPlugin } from './plugin';
import { PortalTraffic } from './traffic';

/** Everything of the demo, where `demo.enabled` says so. */
export function demoFeatures(traffic: PortalTraffic) {
  return createBackendFeatureLoader({
    deps: { config: coreServices.rootConfig },
    *loader({ config }) {
      if (config.getOptionalBoolean('demo.enabled')) {
        yield personasModule;
        yield handbookModule;
        yield demoPlugin(traffic);
      }
    },
  });
}
