import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  OnCallProvider,
  onCallProvidersExtensionPoint,
} from '@callboard/backstage-plugin-oncall-node';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import onCallModuleGoAlert, { GOALERT_DOCUMENT } from '.';

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
      onCallModuleGoAlert,
      mockServices.rootConfig.factory({
        data: { callboard: { oncall: { goalert: { accounts } } } },
      }),
    ],
  });

const account = { url: 'https://goalert.example.org', apiKey: 'k' };

describe('onCallModuleGoAlert', () => {
  it('adds a provider per account to the oncall plugin', async () => {
    const providers: OnCallProvider[] = [];
    await start(providers, [
      { ...account, name: 'main' },
      { ...account, name: 'eu' },
    ]);
    expect(providers).toMatchObject([
      { name: 'goalert', title: 'GoAlert', instance: 'main' },
      { name: 'goalert', instance: 'eu' },
    ]);
  });

  it('does not start with a wrong configuration', async () => {
    await expect(
      start([], [{ ...account, name: 'main', url: 'ftp://x' }]),
    ).rejects.toThrow(/http or https/);
  });

  it('sends the document that its README publishes', () => {
    const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
    expect(readme).toContain(`\`\`\`graphql\n${GOALERT_DOCUMENT}\n\`\`\``);
  });
});
