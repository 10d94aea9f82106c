import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readPagerDutyAccounts } from './config';

const read = (...accounts: JsonObject[]) =>
  readPagerDutyAccounts(
    new ConfigReader({ callboard: { oncall: { pagerduty: { accounts } } } }),
  );
const main = { name: 'main', token: 's3cret' };

describe('readPagerDutyAccounts', () => {
  it.each<[JsonObject, string]>([
    [{}, 'https://api.pagerduty.com/'],
    [{ site: 'us' }, 'https://api.pagerduty.com/'],
    [{ site: 'eu' }, 'https://api.eu.pagerduty.com/'],
    [{ url: 'https://proxy.example/pd' }, 'https://proxy.example/pd/'],
  ])('finds the API of %j', (more, url) => {
    expect(read({ ...main, ...more })).toMatchObject([
      { url: new URL(url), requestsPerMinute: 480, isDefault: true },
    ]);
  });

  it('refuses another region, naming the key', () => {
    expect(() => read({ ...main, site: 'evil.example' })).toThrow(
      'callboard.oncall.pagerduty.accounts[0].site: must be one of us, eu',
    );
  });
});
