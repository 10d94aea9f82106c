import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readGrafanaConfig } from './config';
import { GrafanaProvider } from './GrafanaProvider';

const read = (...accounts: JsonObject[]) =>
  readGrafanaConfig(
    new ConfigReader({ callboard: { oncall: { grafana: { accounts } } } }),
  );
const main = {
  name: 'main',
  url: 'https://oncall.grafana.net/oncall',
  grafanaUrl: 'https://acme.grafana.net',
  token: 'glsa_x',
};

describe('the configuration of Grafana', () => {
  it('is content with nothing', () => {
    expect(readGrafanaConfig(new ConfigReader({}))).toEqual([]);
  });

  it('reads an account', () => {
    expect(read(main)).toMatchObject([
      { isDefault: true, requestsPerMinute: 55, app: 'grafana-irm-app' },
    ]);
  });

  it.each<[string, JsonObject, RegExp]>([
    ['no url', { ...main, url: undefined }, /accounts\[0\]\.url/],
    ['no token', { ...main, token: undefined }, /token/],
    [
      'a service account without its stack',
      { ...main, grafanaUrl: undefined },
      /grafanaUrl.*service account/,
    ],
    ['another scheme', { ...main, scheme: 'basic' }, /plain, bearer/],
  ])('refuses %s', (_, account, message) => {
    expect(() => read(account)).toThrow(message);
  });
});

describe('annotations of Grafana', () => {
  const [first, second] = read(
    { ...main, default: true },
    { ...main, name: 'eu' },
  ).map(account => GrafanaProvider.create(account));
  const ids = {
    'callboard.dev/grafana-oncall-schedule-id': 'S1,S2',
    'callboard.dev/grafana-oncall-integration-id': 'C1',
  };

  it('name schedules, and integrations for incidents', () => {
    expect(first?.targetsOf({})).toEqual([]);
    expect(first?.targetsOf(ids)).toEqual([
      { kind: 'schedule', id: 'S1' },
      { kind: 'schedule', id: 'S2' },
    ]);
    expect(first?.incidentTargetsOf(ids)).toEqual([
      { kind: 'service', id: 'C1' },
    ]);
  });

  it('choose the account', () => {
    const inEu = { ...ids, 'callboard.dev/grafana-oncall-account': 'eu' };
    expect(second?.targetsOf(ids)).toEqual([]);
    expect(first?.incidentTargetsOf(inEu)).toEqual([]);
    expect(second?.targetsOf(inEu)).toHaveLength(2);
  });
});
