import { startOnCallModule } from '@callboard/backstage-plugin-oncall-node/testUtils';
import oncallModuleOpsgenie from '.';

describe('oncallModuleOpsgenie', () => {
  it('adds a provider for each account of either', async () => {
    const providers = await startOnCallModule(oncallModuleOpsgenie, {
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
      startOnCallModule(oncallModuleOpsgenie, {
        jsm: { accounts: [{ name: 'acme', token: 't' }] },
      }),
    ).rejects.toThrow(/cloudId/);
  });
});
