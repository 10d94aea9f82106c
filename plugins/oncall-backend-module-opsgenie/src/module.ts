import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { onCallProvidersExtensionPoint } from '@callboard/backstage-plugin-oncall-node';
import { readJsmAccounts, readOpsgenieAccounts } from './config';
import { JsmProvider } from './jsm/JsmProvider';
import { OpsgenieProvider } from './opsgenie/OpsgenieProvider';

/**
 * Lets the `oncall` plugin read who is on call from Opsgenie, and from the operations of Jira Service Management.
 * @public
 */
export const oncallModuleOpsgenie = createBackendModule({
  pluginId: 'oncall',
  moduleId: 'opsgenie',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: onCallProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        for (const account of readOpsgenieAccounts(config)) {
          providers.addProvider(OpsgenieProvider.create(account));
        }
        for (const account of readJsmAccounts(config)) {
          providers.addProvider(JsmProvider.create(account));
        }
      },
    });
  },
});
