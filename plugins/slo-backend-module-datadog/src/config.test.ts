import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readDatadogConfig } from './config';

const read = (datadog: JsonObject) =>
  readDatadogConfig(new ConfigReader({ callboard: { slo: { datadog } } }));
const main = { name: 'main', apiKey: 'a', applicationKey: 'b' };

describe('readDatadogConfig', () => {
  it('is content with nothing', () => {
    expect(readDatadogConfig(new ConfigReader({}))).toEqual({
      allowedHosts: [],
      organizations: [],
    });
  });

  it.each([
    [undefined, 'https://api.datadoghq.com/'],
    ['us3.datadoghq.com', 'https://api.us3.datadoghq.com/'],
    ['us5.datadoghq.com', 'https://api.us5.datadoghq.com/'],
    ['datadoghq.eu', 'https://api.datadoghq.eu/'],
    ['ap1.datadoghq.com', 'https://api.ap1.datadoghq.com/'],
    ['ap2.datadoghq.com', 'https://api.ap2.datadoghq.com/'],
    ['ddog-gov.com', 'https://api.ddog-gov.com/'],
  ])('finds the API of site %s', (site, url) => {
    const { organizations } = read({
      organizations: [{ ...main, ...(site && { site }) }],
    });
    expect(organizations[0]?.url.href).toBe(url);
  });

  it('reads the rest', () => {
    const { organizations } = read({
      organizations: [
        { ...main, api: 'v2', timeout: '10s', maxWait: { minutes: 1 } },
      ],
    });
    expect(organizations).toMatchObject([
      {
        api: 'v2',
        timeoutMs: 10_000,
        maxWaitMs: 60_000,
        requestsPerSecond: 2,
        isDefault: false,
      },
    ]);
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
    ['a foreign site', [{ ...main, site: 'datadoghq.com.evil.org' }], /site/],
    ['another API', [{ ...main, api: 'v3' }], /v1 or v2/],
    ['no requests', [{ ...main, requestsPerSecond: 0 }], /more than 0/],
    ['no key', [{ name: 'a', applicationKey: 'b' }], /apiKey/],
    ['credentials in the URL', [{ ...main, url: 'https://u:p@x' }], /without/],
  ])('refuses %s', (_, organizations, message) => {
    expect(() => read({ organizations })).toThrow(message);
  });
});
