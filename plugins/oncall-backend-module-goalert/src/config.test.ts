import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readGoAlertConfig } from './config';
import { GoAlertProvider } from './GoAlertProvider';
import { id } from './__testUtils__/world';

const read = (...accounts: JsonObject[]) =>
  readGoAlertConfig(
    new ConfigReader({ callboard: { oncall: { goalert: { accounts } } } }),
  );
const main = { name: 'main', url: 'https://goalert.example.org', apiKey: 'k' };

describe('the configuration of GoAlert', () => {
  it('is content with nothing', () => {
    expect(readGoAlertConfig(new ConfigReader({}))).toEqual([]);
  });

  it('reads an account', () => {
    expect(read({ ...main, url: 'https://example.org/goalert' })).toMatchObject(
      [{ name: 'main', isDefault: true, apiKey: 'k', requestsPerMinute: 300 }],
    );
  });

  it.each<[string, JsonObject, RegExp]>([
    ['no url', { name: 'a', apiKey: 'k' }, /accounts\[0\]\.url/],
    ['no key', { name: 'a', url: main.url }, /apiKey/],
    ['plain HTTP to anywhere', { ...main, url: 'http://goalert' }, /https/],
  ])('refuses %s', (_, account, message) => {
    expect(() => read(account)).toThrow(message);
  });
});

describe('annotations of GoAlert', () => {
  const [first, second] = read(
    { ...main, default: true },
    { ...main, name: 'eu' },
  ).map(account => GoAlertProvider.create(account));
  const ids = { 'callboard.dev/goalert-service-id': ` ${id(1)}, ${id(2)},` };
  const targets = [id(1), id(2)].map(one => ({ kind: 'service', id: one }));

  it('name services, in the account they choose', () => {
    expect(first?.targetsOf({})).toEqual([]);
    expect(first?.targetsOf(ids)).toEqual(targets);
    expect(second?.targetsOf(ids)).toEqual([]);
    const inEu = { ...ids, 'callboard.dev/goalert-account': 'EU' };
    expect(first?.targetsOf(inEu)).toEqual([]);
    expect(second?.targetsOf(inEu)).toEqual(targets);
  });
});
