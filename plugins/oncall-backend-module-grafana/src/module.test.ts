import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  OnCallProvider,
  onCallProvidersExtensionPoint,
} from '@callboard/backstage-plugin-oncall-node';
import onCallModuleGrafana from '.';

function onCallPlugin(providers: OnCallProvider[]) {
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

const start = (providers: OnCallProvider[], accounts: object[]) =>
  startTestBackend({
    features: [
      onCallPlugin(providers),
      onCallModuleGrafana,
      mockServices.rootConfig.factory({
        data: { callboard: { oncall: { grafana: { accounts } } } },
      }),
    ],
  });

const account = { url: 'https://oncall.example.org', token: 'k' };

describe('onCallModuleGrafana', () => {
  it('adds a provider per account to the oncall plugin', async () => {
    const providers: OnCallProvider[] = [];
    await start(providers, [
      { ...account, name: 'main' },
      { ...account, name: 'eu' },
    ]);
    expect(providers).toMatchObject([
      { name: 'grafana', title: 'Grafana IRM', instance: 'main' },
      { name: 'grafana', instance: 'eu' },
    ]);
  });

  it('does not start with a wrong configuration', async () => {
    await expect(
      start([], [{ ...account, name: 'main', url: 'ftp://x' }]),
    ).rejects.toThrow(/http or https/);
  });
});
