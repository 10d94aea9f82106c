import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { clientOptions, readAccounts } from '.';

const read = (...accounts: JsonObject[]) =>
  readAccounts(
    new ConfigReader({ callboard: { oncall: { acme: { accounts } } } }),
    'acme',
    { requestsPerMinute: 300 },
    account => ({
      token: account.config.getString('token'),
      url: account.url(),
      site: account.oneOf('site', ['us', 'eu'], 'us'),
    }),
  );
const main = { name: 'main', token: 's3cret' };

describe('readAccounts', () => {
  it('is content with nothing', () => {
    const none = readAccounts(
      new ConfigReader({}),
      'acme',
      { requestsPerMinute: 1 },
      () => ({}),
    );
    expect(none).toEqual([]);
  });

  it('fills in what is left out; one account is the default', () => {
    expect(read(main)).toEqual([
      {
        name: 'main',
        token: 's3cret',
        site: 'us',
        url: undefined,
        isDefault: true,
        allowedHosts: [],
        requestsPerMinute: 300,
        timeoutMs: 30_000,
        maxWaitMs: 60_000,
      },
    ]);
  });

  it('reads all there is', () => {
    const [account, other] = read(
      {
        ...main,
        site: 'eu',
        url: 'http://proxy.internal:8080/acme',
        allowedHosts: ['proxy.internal:8080'],
        requestsPerMinute: 60,
        timeout: '10s',
        maxWait: { minutes: 2 },
      },
      { name: 'other', token: 'x', default: true },
    );
    expect(account).toMatchObject({
      isDefault: false,
      site: 'eu',
      timeoutMs: 10_000,
      maxWaitMs: 120_000,
    });
    expect(account?.url?.href).toBe('http://proxy.internal:8080/acme/');
    expect(other?.isDefault).toBe(true);
    expect(account && clientOptions('Acme', account)).toMatchObject({
      name: 'Acme main',
      budget: { requestsPerSecond: 1 },
      guard: { allowedHosts: ['proxy.internal:8080'] },
      retry: { maxMs: 120_000 },
    });
  });

  const at = (key: string) => `callboard.oncall.acme.accounts[0].${key}`;

  it.each<[string, JsonObject[], string]>([
    ['a name used twice', [main, { ...main, name: 'MAIN' }], '"main" is used'],
    [
      'two defaults',
      [
        { ...main, default: true },
        { ...main, name: 'b', default: true },
      ],
      'at most one',
    ],
    ['a name that is no part of a ref', [{ ...main, name: 'a/b' }], at('name')],
    ['no token', [{ name: 'main' }], at('token')],
    ['no requests', [{ ...main, requestsPerMinute: 0 }], at('requestsPer')],
    ['another site', [{ ...main, site: 'mars' }], at('site: must be one of')],
    ['no URL', [{ ...main, url: 'acme' }], at('url')],
    ['credentials', [{ ...main, url: 'https://u:p4ss@x' }], at('url')],
    ['plain HTTP', [{ ...main, url: 'http://x' }], at('url: must be https')],
    ['no duration', [{ ...main, timeout: 'soon' }], at('timeout')],
  ])('refuses %s, naming the key', (_, accounts, message) => {
    expect(() => read(...accounts)).toThrow(message);
    expect(() => read(...accounts)).not.toThrow(/s3cret|p4ss/);
  });
});
