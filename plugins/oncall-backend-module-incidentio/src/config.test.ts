import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readIncidentIoConfig } from './config';
import { IncidentIoProvider } from './IncidentIoProvider';

const read = (...accounts: JsonObject[]) =>
  readIncidentIoConfig(
    new ConfigReader({ callboard: { oncall: { incidentio: { accounts } } } }),
  );
const main = { name: 'main', apiKey: 'k' };

describe('the configuration of incident.io', () => {
  it('is content with nothing', () => {
    expect(readIncidentIoConfig(new ConfigReader({}))).toEqual([]);
  });

  it('reads an account', () => {
    const [account] = read(main);
    expect(account).toMatchObject({ isDefault: true, requestsPerMinute: 600 });
    expect(account?.url.href).toBe('https://api.incident.io/');
  });

  it.each<[string, JsonObject, RegExp]>([
    ['no key', { name: 'a' }, /apiKey/],
    ['plain HTTP to anywhere', { ...main, url: 'http://x' }, /https/],
  ])('refuses %s', (_, account, message) => {
    expect(() => read(account)).toThrow(message);
  });
});

describe('annotations of incident.io', () => {
  const [first, second] = read(
    { ...main, default: true },
    { ...main, name: 'eu', incidentField: 'Services' },
  ).map(account => IncidentIoProvider.create(account));
  const ids = {
    'callboard.dev/incidentio-schedule-id': 'S1,S2',
    'callboard.dev/incidentio-catalog-entry-id': 'E1',
  };
  const inEu = { ...ids, 'callboard.dev/incidentio-account': 'eu' };

  it('name schedules, in the account they choose', () => {
    expect(first?.targetsOf(ids)).toEqual([
      { kind: 'schedule', id: 'S1' },
      { kind: 'schedule', id: 'S2' },
    ]);
    expect(first?.targetsOf(inEu)).toEqual([]);
    expect(second?.targetsOf(inEu)).toHaveLength(2);
  });

  it('name catalog entries for incidents where the field is known', () => {
    expect(first?.incidentTargetsOf(ids)).toEqual([]);
    expect(second?.incidentTargetsOf(inEu)).toEqual([
      { kind: 'service', id: 'E1' },
    ]);
  });
});
