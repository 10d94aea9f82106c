import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readPrometheusConfig } from './config';

const read = (prometheus: JsonObject) =>
  readPrometheusConfig(
    new ConfigReader({ callboard: { slo: { prometheus } } }),
  );
const main = { name: 'main', url: 'https://prometheus.example/prom' };

describe('readPrometheusConfig', () => {
  it('is content with nothing', () => {
    expect(readPrometheusConfig(new ConfigReader({}))).toEqual({
      allowedHosts: [],
      stepSeconds: 60,
      fusion: { values: 250, characters: 16_000 },
      instances: [],
    });
  });

  it('reads an instance', () => {
    const { instances } = read({
      instances: [
        {
          ...main,
          default: true,
          auth: { type: 'basic', username: 'u', password: 'p' },
          headers: { 'X-Scope-OrgID': 'payments' },
          timeout: '10s',
          scrapeInterval: { seconds: 15 },
        },
      ],
    });
    expect(instances).toEqual([
      {
        name: 'main',
        url: new URL(main.url),
        isDefault: true,
        auth: { type: 'basic', username: 'u', password: 'p' },
        ca: undefined,
        headers: { 'X-Scope-OrgID': 'payments' },
        timeoutMs: 10_000,
        requestsPerSecond: 10,
        scrapeIntervalMs: 15_000,
      },
    ]);
  });

  it.each([
    ['bearer', { type: 'bearer', token: 't' }],
    ['mtls', { type: 'mtls', cert: 'c', key: 'k' }],
  ])('reads %s credentials', (_, auth) => {
    expect(read({ instances: [{ ...main, auth }] }).instances[0]?.auth).toEqual(
      auth,
    );
  });

  it.each<[string, JsonObject[], RegExp]>([
    ['a name used twice', [main, { ...main, name: 'MAIN' }], /used twice/],
    [
      'two defaults',
      [
        { ...main, default: true },
        { ...main, name: 'b', default: true },
      ],
      /at most one/,
    ],
    ['another scheme', [{ ...main, url: 'ftp://x' }], /http or https/],
    ['no URL', [{ ...main, url: 'prometheus' }], /http or https/],
    ['a URL with credentials', [{ ...main, url: 'http://u:p@x' }], /use auth/],
    [
      'other credentials',
      [{ ...main, auth: { type: 'oauth' } }],
      /bearer, basic or mtls/,
    ],
    ['no requests', [{ ...main, requestsPerSecond: 0 }], /greater than 0/],
    ['a token without text', [{ ...main, auth: { type: 'bearer' } }], /token/],
    ['a time-out that is none', [{ ...main, timeout: 'soon' }], /timeout/],
  ])('refuses %s', (_, instances, message) => {
    expect(() => read({ instances })).toThrow(message);
  });
});
