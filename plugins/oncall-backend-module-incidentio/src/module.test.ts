import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  OnCallProvider,
  onCallProvidersExtensionPoint,
} from '@callboard/backstage-plugin-oncall-node';
import onCallModuleIncidentIo from '.';

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
      onCallModuleIncidentIo,
      mockServices.rootConfig.factory({
        data: { callboard: { oncall: { incidentio: { accounts } } } },
      }),
    ],
  });

const account = { apiKey: 'k' };

describe('onCallModuleIncidentIo', () => {
  it('adds a provider per account to the oncall plugin', async () => {
    const providers: OnCallProvider[] = [];
    await start(providers, [
      { ...account, name: 'main' },
      { ...account, name: 'eu' },
    ]);
    expect(providers).toMatchObject([
      { name: 'incidentio', title: 'incident.io', instance: 'main' },
      { name: 'incidentio', instance: 'eu' },
    ]);
  });

  it('does not start with a wrong configuration', async () => {
    await expect(
      start([], [{ ...account, name: 'main', url: 'ftp://x' }]),
    ).rejects.toThrow(/http or https/);
  });
});
