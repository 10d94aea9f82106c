import {
  BackendFeature,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { onCallProvidersExtensionPoint } from '../extensionPoint';
import { OnCallProvider } from '@callboard/backstage-plugin-oncall-node';

/**
 * Starts a module of the oncall plugin without the plugin itself. The backend stops after the test.
 *
 * @param oncall - what stands below `callboard.oncall` in the configuration
 * @returns the providers that it adds
 * @throws whatever keeps it from starting
 * @public
 */
export async function startOnCallModule(
  module: BackendFeature,
  oncall: JsonObject,
): Promise<OnCallProvider[]> {
  const providers: OnCallProvider[] = [];
  const plugin = createBackendPlugin({
    pluginId: 'oncall',
    register(env) {
      env.registerExtensionPoint(onCallProvidersExtensionPoint, {
        addProvider: provider => void providers.push(provider),
      });
      env.registerInit({ deps: {}, init: async () => undefined });
    },
  });
  await startTestBackend({
    features: [
      plugin,
      module,
      mockServices.rootConfig.factory({ data: { callboard: { oncall } } }),
    ],
  });
  return providers;
}
