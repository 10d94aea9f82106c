import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { onCallProvidersExtensionPoint } from '@callboard/backstage-plugin-oncall-node';
import { readGoAlertConfig } from './config';
import { GoAlertProvider } from './GoAlertProvider';

/**
 * Lets the `oncall` plugin read who is on call from GoAlert.
 * @public
 */
export const onCallModuleGoAlert = createBackendModule({
  pluginId: 'oncall',
  moduleId: 'goalert',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: onCallProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        for (const account of readGoAlertConfig(config)) {
          providers.addProvider(GoAlertProvider.create(account));
        }
      },
    });
  },
});
