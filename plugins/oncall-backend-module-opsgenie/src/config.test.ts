import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readJsmAccounts, readOpsgenieAccounts } from './config';

const config = (oncall: JsonObject) =>
  new ConfigReader({ callboard: { oncall } });
const opsgenie = (account: JsonObject) =>
  readOpsgenieAccounts(
    config({
      opsgenie: { accounts: [{ name: 'main', apiKey: 's3cret', ...account }] },
    }),
  );
const jsm = (account: JsonObject) =>
  readJsmAccounts(
    config({
      jsm: {
        accounts: [
          { name: 'main', cloudId: 'a-1', token: 's3cret', ...account },
        ],
      },
    }),
  );

describe('readOpsgenieAccounts', () => {
  it.each<[JsonObject, string]>([
    [{}, 'https://api.opsgenie.com/'],
    [{ site: 'eu' }, 'https://api.eu.opsgenie.com/'],
    [{ url: 'https://proxy.example/og' }, 'https://proxy.example/og/'],
  ])('finds the API of %j', (more, url) => {
    expect(opsgenie(more)).toMatchObject([
      {
        url: new URL(url),
        incidentPriorities: ['P1', 'P2'],
        requestsPerMinute: 120,
      },
    ]);
  });

  it.each<[JsonObject, string]>([
    [{ site: 'ap' }, 'opsgenie.accounts[0].site'],
    [
      { incidentPriorities: ['P1 OR P9'] },
      'opsgenie.accounts[0].incidentPriorities',
    ],
  ])('refuses %j, naming the key', (more, key) => {
    expect(() => opsgenie(more)).toThrow(`callboard.oncall.${key}`);
  });
});

describe('readJsmAccounts', () => {
  it('reads all there is', () => {
    expect(
      jsm({ email: 'a@b.c', siteUrl: 'https://acme.atlassian.net' }),
    ).toMatchObject([
      {
        cloudId: 'a-1',
        email: 'a@b.c',
        url: new URL('https://api.atlassian.com/'),
        siteUrl: new URL('https://acme.atlassian.net/'),
      },
    ]);
  });

  it('refuses a cloud id that would leave its place', () => {
    expect(() => jsm({ cloudId: '../x' })).toThrow(
      'callboard.oncall.jsm.accounts[0].cloudId',
    );
  });
});
