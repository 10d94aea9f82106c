import { createTestConfig } from './__testUtils__/createTestApp';
import { readOnCallConfig } from './config';

const read = (oncall?: Parameters<typeof createTestConfig>[0]) =>
  readOnCallConfig(createTestConfig(oncall));

const DAY_MS = 86_400_000;

describe('the settings', () => {
  it('have defaults', () => {
    expect(read()).toMatchObject({
      refreshInterval: { seconds: 30 },
      computeInterval: { minutes: 5 },
      fetchInterval: { minutes: 2 },
      fetchTimeout: { minutes: 2 },
      staleAfterMs: 900_000,
      horizon: { backMs: 30 * DAY_MS, aheadMs: 90 * DAY_MS },
      retentionMs: 400 * DAY_MS,
      gapsAheadMs: 14 * DAY_MS,
      feeds: [],
      calendars: [],
      routeProof: { tiers: [], maxAgeMs: 90 * DAY_MS },
    });
  });

  it('can be given as people write them', () => {
    expect(
      read({
        fetchInterval: '5m',
        horizon: { ahead: { days: 30 } },
        services: [{ kind: 'API' }, { kind: 'Component', types: ['Service'] }],
        feeds: {
          roster: {
            url: 'https://example.net/secret.ics',
            timeZone: 'Europe/Berlin',
          },
        },
        calendars: { berlin: { dates: ['2026-12-25'], feed: 'roster' } },
        routeProof: { tiers: ['1'], maxAge: 'P30D' },
      }),
    ).toMatchObject({
      horizon: { aheadMs: 30 * DAY_MS },
      services: [{ kind: 'api' }, { kind: 'component', types: ['service'] }],
      feeds: [{ name: 'roster', refresh: { minutes: 5 } }],
      calendars: [{ name: 'berlin', feed: 'roster' }],
      routeProof: { tiers: ['1'], maxAgeMs: 30 * DAY_MS },
    });
  });

  it.each([
    [{ staleAfter: '0s' }, 'callboard.oncall.staleAfter'],
    [{ retention: '1d' }, 'callboard.oncall.retention'],
    [{ routeProof: { tiers: ['0'] } }, 'callboard.oncall.routeProof.tiers'],
    [
      { feeds: { roster: { url: 'https://x.net', timeZone: 'Mars' } } },
      'callboard.oncall.feeds.roster.timeZone',
    ],
    [
      { calendars: { berlin: { dates: ['25.12.'] } } },
      'callboard.oncall.calendars.berlin.dates',
    ],
    [
      { calendars: { berlin: { feed: 'nowhere' } } },
      'callboard.oncall.calendars.berlin.feed',
    ],
  ])('refuse %j by name', (oncall, name) => {
    expect(() => read(oncall)).toThrow(name);
  });

  it.each(['file:///etc/passwd', 'example.net/secret-token'])(
    'refuse the address %s without telling it',
    url => {
      const attempt = () => read({ feeds: { roster: { url } } });
      expect(attempt).toThrow('callboard.oncall.feeds.roster.url');
      expect(attempt).not.toThrow(url);
    },
  );
});
