import { JsonObject } from '@backstage/types';
import { startOnCallModule } from '@callboard/backstage-plugin-oncall-node/testUtils';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import onCallModuleGoAlert, { GOALERT_DOCUMENT } from '.';

const start = (accounts: JsonObject[]) =>
  startOnCallModule(onCallModuleGoAlert, { goalert: { accounts } });

const account = { url: 'https://goalert.example.org', apiKey: 'k' };

describe('onCallModuleGoAlert', () => {
  it('adds a provider per account to the oncall plugin', async () => {
    const providers = await start([
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
      start([{ ...account, name: 'main', url: 'ftp://x' }]),
    ).rejects.toThrow(/http or https/);
  });

  it('sends the document that its README publishes', () => {
    const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
    expect(readme).toContain(`\`\`\`graphql\n${GOALERT_DOCUMENT}\n\`\`\``);
  });
});
