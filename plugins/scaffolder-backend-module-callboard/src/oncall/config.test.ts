import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readAlertmanagerSettings, readPagingConfig } from './config';
import { findAccount } from './ensure/findAccount';

const read = (...paging: JsonObject[]) =>
  readPagingConfig(new ConfigReader({ callboard: { scaffolder: { paging } } }));
const alertmanager = (settings?: JsonObject) =>
  readAlertmanagerSettings(
    new ConfigReader({
      callboard: {
        scaffolder: { ...(settings && { alertmanager: settings }) },
      },
    }),
  );

const PAGERDUTY = { provider: 'pagerduty', token: 's3cret' };

describe('readPagingConfig', () => {
  it('fills in what is left out', () => {
    expect(read()).toEqual([]);
    expect(read(PAGERDUTY)).toMatchObject([
      {
        provider: 'pagerduty',
        account: 'default',
        token: 's3cret',
        allowedHosts: [],
        timeoutMs: 30_000,
        scheme: 'plain',
      },
    ]);
  });

  it('reads addresses', () => {
    const [account] = read({
      ...PAGERDUTY,
      provider: 'grafana',
      apiUrl: 'https://oncall.example/oncall',
      grafanaUrl: 'https://acme.grafana.net/',
    });
    expect(account?.apiUrl?.href).toBe('https://oncall.example/oncall/');
    expect(account?.grafanaUrl).toBe('https://acme.grafana.net');
  });

  it.each<[JsonObject, string]>([
    [{ provider: undefined }, 'provider: is missing'],
    [{ provider: 'victorops' }, 'provider: must be one of pagerduty, opsgenie'],
    [{ provider: 'grafana' }, 'apiUrl: is missing, and grafana needs it'],
    [{ provider: 'goalert' }, 'apiUrl: is missing, and goalert needs it'],
    [{ provider: 'incidentio' }, 'catalogType: is missing'],
    [{ apiUrl: 'http://x.example' }, 'apiUrl: must be https'],
    [{ apiUrl: 'https://u:s3cret@x.example' }, 'apiUrl: must be without'],
    [{ timeout: 'soon' }, 'timeout: must be a duration'],
    [{ scheme: 'basic' }, 'scheme: must be one of plain, bearer'],
  ])('refuses %j by its key, without a secret', (changes, message) => {
    const all = () => read({ ...PAGERDUTY, ...changes });
    expect(all).toThrow(`callboard.scaffolder.paging[0].${message}`);
    expect(all).not.toThrow(/s3cret/);
  });

  it('refuses one account twice', () => {
    expect(() => read(PAGERDUTY, PAGERDUTY)).toThrow(
      'callboard.scaffolder.paging: pagerduty "default" is set up twice',
    );
  });
});

describe('findAccount', () => {
  const [us, eu, og] = read(
    PAGERDUTY,
    { ...PAGERDUTY, account: 'eu' },
    { ...PAGERDUTY, provider: 'opsgenie', account: 'only' },
  );
  const all = [us, eu, og].flatMap(one => one ?? []);

  it('finds the one that is meant', () => {
    expect(findAccount(all, 'pagerduty')).toBe(us);
    expect(findAccount(all, 'pagerduty', 'eu')).toBe(eu);
    expect(findAccount(all, 'opsgenie')).toBe(og);
  });

  it.each([
    [
      'goalert',
      undefined,
      /^provider: goalert is not set up; expected an account of it in callboard\.scaffolder\.paging/,
    ],
    [
      'pagerduty',
      'asia',
      /^account: expected one of default, eu, as in callboard\.scaffolder\.paging, found asia$/,
    ],
    ['opsgenie', 'default', /^account: expected one of only/],
  ] as const)('says of %s (%s) what is set up', (provider, name, message) => {
    expect(() => findAccount(all, provider, name)).toThrow(message);
  });

  it('does not choose among several', () => {
    expect(() =>
      findAccount(
        all.map(one => ({ ...one, account: `${one.account}-2` })),
        'pagerduty',
      ),
    ).toThrow('found none');
  });
});

describe('readAlertmanagerSettings', () => {
  it('fills in what is left out', () => {
    expect(alertmanager()).toEqual({
      secretsFolder: '/etc/alertmanager/secrets',
      webhookUrl: undefined,
      webhookUrlFiles: false,
    });
    expect(alertmanager({ secretsFolder: '/run/secrets/' })).toMatchObject({
      secretsFolder: '/run/secrets',
    });
  });

  it.each(['secrets', '/a b', '/a"', '/'])('refuses the folder %j', folder => {
    expect(() => alertmanager({ secretsFolder: folder })).toThrow(
      /alertmanager\.secretsFolder must be an absolute path/,
    );
  });
});
