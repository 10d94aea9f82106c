import { JsonObject } from '@backstage/types';
import { startOnCallModule } from '@callboard/backstage-plugin-oncall-node/testUtils';
import oncallModulePagerDuty from '.';

const start = (accounts: JsonObject[]) =>
  startOnCallModule(oncallModulePagerDuty, { pagerduty: { accounts } });

describe('oncallModulePagerDuty', () => {
  it('adds a provider for each account', async () => {
    const providers = await start([
      { name: 'main', token: 'a', default: true },
      { name: 'eu', token: 'b', site: 'eu' },
    ]);
    expect(providers).toMatchObject([
      { name: 'pagerduty', instance: 'main' },
      { name: 'pagerduty', instance: 'eu' },
    ]);
  });

  it('does not start with a wrong configuration', async () => {
    await expect(start([{ name: 'main' }])).rejects.toThrow(/token/);
  });
});
