import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  OnCallProvider,
  onCallProvidersExtensionPoint,
} from '@callboard/backstage-plugin-oncall-node';
import oncallModuleOpsgenie from '.';

function oncallPlugin(providers: OnCallProvider[]) {
  return createBackendPlugin({
    pluginId: 'oncall',
    register(env) {
      env.registerExtensionPoint(onCallProvidersExtensionPoint, {
        addProvider: provider => void providers.push(provider),
      });
      env.registerInit({ deps: {}, init: async () => undefined });
    },
  });
}

const start = (providers: OnCallProvider[], oncall: object) =>
  startTestBackend({
    features: [
      oncallPlugin(providers),
      oncallModuleOpsgenie,
      mockServices.rootConfig.factory({ data: { callboard: { oncall } } }),
    ],
  });

describe('oncallModuleOpsgenie', () => {
  it('adds a provider for each account of either', async () => {
    const providers: OnCallProvider[] = [];
    await start(providers, {
      opsgenie: { accounts: [{ name: 'main', apiKey: 'a' }] },
      jsm: { accounts: [{ name: 'acme', cloudId: 'c-1', token: 't' }] },
    });
    expect(providers).toMatchObject([
      { name: 'opsgenie', instance: 'main' },
      { name: 'jsm', instance: 'acme' },
    ]);
  });

  it('does not start with a wrong configuration', async () => {
    await expect(
      start([], { jsm: { accounts: [{ name: 'acme', token: 't' }] } }),
    ).rejects.toThrow(/cloudId/);
  });
});
