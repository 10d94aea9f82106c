import { JsonObject } from '@backstage/types';
import { startOnCallModule } from '@callboard/backstage-plugin-oncall-node/testUtils';
import onCallModuleIncidentIo from '.';

const start = (accounts: JsonObject[]) =>
  startOnCallModule(onCallModuleIncidentIo, { incidentio: { accounts } });

const account = { apiKey: 'k' };

describe('onCallModuleIncidentIo', () => {
  it('adds a provider per account to the oncall plugin', async () => {
    const providers = await start([
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
      start([{ ...account, name: 'main', url: 'ftp://x' }]),
    ).rejects.toThrow(/http or https/);
  });
});
