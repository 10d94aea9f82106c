import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  OnCallProvider,
  onCallProvidersExtensionPoint,
} from '@callboard/backstage-plugin-oncall-node';
import oncallModulePagerDuty from '.';

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

const start = (providers: OnCallProvider[], accounts: object[]) =>
  startTestBackend({
    features: [
      oncallPlugin(providers),
      oncallModulePagerDuty,
      mockServices.rootConfig.factory({
        data: { callboard: { oncall: { pagerduty: { accounts } } } },
      }),
    ],
  });

describe('oncallModulePagerDuty', () => {
  it('adds a provider for each account', async () => {
    const providers: OnCallProvider[] = [];
    await start(providers, [
      { name: 'main', token: 'a', default: true },
      { name: 'eu', token: 'b', site: 'eu' },
    ]);
    expect(providers).toMatchObject([
      { name: 'pagerduty', instance: 'main' },
      { name: 'pagerduty', instance: 'eu' },
    ]);
  });

  it('does not start with a wrong configuration', async () => {
    await expect(start([], [{ name: 'main' }])).rejects.toThrow(/token/);
  });
});
