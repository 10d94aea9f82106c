import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { onCallProvidersExtensionPoint } from '@callboard/backstage-plugin-oncall-node';
import { readPagerDutyAccounts } from './config';
import { PagerDutyProvider } from './PagerDutyProvider';

/**
 * Lets the `oncall` plugin read who is on call from PagerDuty.
 * @public
 */
export const oncallModulePagerDuty = createBackendModule({
  pluginId: 'oncall',
  moduleId: 'pagerduty',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: onCallProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        for (const account of readPagerDutyAccounts(config)) {
          providers.addProvider(PagerDutyProvider.create(account));
        }
      },
    });
  },
});
