import { JsonObject } from '@backstage/types';
import { startOnCallModule } from '@callboard/backstage-plugin-oncall-node/testUtils';
import onCallModuleGrafana from '.';

const start = (accounts: JsonObject[]) =>
  startOnCallModule(onCallModuleGrafana, { grafana: { accounts } });

const account = { url: 'https://oncall.example.org', token: 'k' };

describe('onCallModuleGrafana', () => {
  it('adds a provider per account to the oncall plugin', async () => {
    const providers = await start([
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
      start([{ ...account, name: 'main', url: 'ftp://x' }]),
    ).rejects.toThrow(/http or https/);
  });
});
