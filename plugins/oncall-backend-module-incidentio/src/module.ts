import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { onCallProvidersExtensionPoint } from '@callboard/backstage-plugin-oncall-node';
import { readIncidentIoConfig } from './config';
import { IncidentIoProvider } from './IncidentIoProvider';

/**
 * Lets the `oncall` plugin read who is on call from incident.io.
 * @public
 */
export const onCallModuleIncidentIo = createBackendModule({
  pluginId: 'oncall',
  moduleId: 'incidentio',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: onCallProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        for (const account of readIncidentIoConfig(config)) {
          providers.addProvider(IncidentIoProvider.create(account));
        }
      },
    });
  },
});
