import { onCall, policy, service, user } from '../__testUtils__/store';
import {
  NOW,
  requestOf,
  serviceTarget,
  withPagerDuty,
} from '../__testUtils__/withPagerDuty';

const at = (text: string) => Date.parse(text);

const store = {
  services: [service('P1', 'E1'), service('P2', 'E1'), service('P3', 'E2')],
  policies: { E1: policy(15, 30), E2: policy(5) },
  users: [user('ada'), user('bo', null)],
  onCalls: [
    onCall('ada', 'E1', 1, ['2026-03-01T09:00:00Z', '2026-03-08T09:00:00Z']),
    onCall('bo', 'E1', 1, [
      '2026-03-08T09:00:00+01:00',
      '2026-03-15T09:00:00Z',
    ]),
    onCall('cy', 'E1', 2, null),
  ],
};

describe('the chain of a service', () => {
  it('has levels, delays, shifts and people', async () => {
    const { result, asked } = await withPagerDuty({ store }, provider =>
      provider.fetch(requestOf(serviceTarget('P1'))),
    );
    expect(result).toEqual([
      {
        target: serviceTarget('P1'),
        outcome: 'ok',
        title: 'Service P1',
        url: 'https://acme.pagerduty.com/services/P1',
        paging: 'active',
        levels: [
          {
            name: 'Level 1',
            delaySeconds: 900,
            shifts: [
              {
                start: at('2026-03-01T09:00:00Z'),
                end: at('2026-03-08T09:00:00Z'),
                users: ['ada'],
                reason: { kind: 'provider', note: 'schedule S1' },
              },
              {
                start: at('2026-03-08T08:00:00Z'),
                end: at('2026-03-15T09:00:00Z'),
                users: ['bo'],
                reason: { kind: 'provider', note: 'schedule S1' },
              },
            ],
          },
          {
            name: 'Level 2',
            delaySeconds: 1800,
            shifts: [
              {
                start: null,
                end: null,
                users: ['cy'],
                reason: {
                  kind: 'provider',
                  note: 'always on call in the escalation policy',
                },
              },
            ],
          },
        ],
        users: [
          {
            id: 'ada',
            name: 'User ada',
            email: 'ada@acme.example',
            url: 'https://acme.pagerduty.com/users/ada',
          },
          {
            id: 'bo',
            name: 'User bo',
            email: undefined,
            url: 'https://acme.pagerduty.com/users/bo',
          },
          // Only a reference in the on-calls, unknown to /users: gone.
          {
            id: 'cy',
            name: 'user cy',
            email: undefined,
            url: 'https://acme.pagerduty.com/users/cy',
            deleted: true,
          },
        ],
      },
    ]);
    for (const { headers } of asked) {
      expect(headers.accept).toBe('application/vnd.pagerduty+json;version=2');
    }
  });

  it('asks for 120 days in parts of at most 90, and for a policy once', async () => {
    const { result, asked } = await withPagerDuty({ store }, provider =>
      provider.fetch(requestOf(...['P1', 'P2', 'P3'].map(serviceTarget))),
    );
    expect(result.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok']);
    const onCalls = asked.filter(({ path }) => path === '/oncalls');
    expect(onCalls).toHaveLength(2);
    expect(onCalls[0]?.query.getAll('escalation_policy_ids[]')).toEqual([
      'E1',
      'E2',
    ]);
    expect(onCalls[0]?.query.get('limit')).toBe('100');
    // Nothing beyond the 90 days that PagerDuty knows.
    const until = Date.parse(onCalls[1]?.query.get('until') ?? '');
    expect(until).toBeLessThanOrEqual(NOW + 90 * 86_400_000);
  });

  it('reads more than a page, and the shift over an edge once', async () => {
    const days = Array.from({ length: 250 }, (_, i) => NOW + i * 3_600_000);
    const onCalls = days.map(start =>
      onCall('ada', 'E1', 1, [
        new Date(start).toISOString(),
        new Date(start + 3_600_000).toISOString(),
      ]),
    );
    const whole = onCall('bo', 'E1', 2, [
      '2026-01-01T00:00:00Z',
      '2026-12-01T00:00:00Z',
    ]);
    const { result } = await withPagerDuty(
      { store: { ...store, onCalls: [...onCalls, whole] } },
      provider => provider.fetch(requestOf(serviceTarget('P1'))),
    );
    expect(result).toMatchObject([
      { levels: [{ shifts: { length: 250 } }, { shifts: { length: 1 } }] },
    ]);
  });

  it.each([
    ['active', 'active'],
    ['warning', 'active'],
    ['critical', 'active'],
    ['maintenance', 'maintenance'],
    ['disabled', 'disabled'],
  ])('tells that %s is %s', async (status, paging) => {
    const { result } = await withPagerDuty(
      { store: { ...store, services: [service('P1', 'E1', status)] } },
      provider => provider.fetch(requestOf(serviceTarget('P1'))),
    );
    expect(result).toMatchObject([{ outcome: 'ok', paging }]);
  });

  it('keeps a level where nobody is on call', async () => {
    const { result } = await withPagerDuty(
      { store: { ...store, onCalls: [onCall('ada', 'E1', 2, null)] } },
      provider => provider.fetch(requestOf(serviceTarget('P1'))),
    );
    expect(result).toMatchObject([
      { levels: [{ delaySeconds: 900, shifts: [] }, { shifts: [{}] }] },
    ]);
  });

  it('says when the key does not show the rules', async () => {
    const { result } = await withPagerDuty(
      { store: { ...store, policies: {} } },
      provider => provider.fetch(requestOf(serviceTarget('P1'))),
    );
    expect(result).toMatchObject([
      {
        levels: [{ name: 'Level 1' }, { name: 'Level 2' }],
        warnings: [expect.stringContaining('delays are unknown')],
      },
    ]);
  });

  it('takes the whole list for many services, and asks for what it lacks', async () => {
    const services = Array.from({ length: 230 }, (_, i) =>
      service(`P${i}`, `E${i % 3}`),
    );
    const targets = [...services.slice(0, 40).map(({ id }) => id), 'gone'];
    const { result, asked } = await withPagerDuty(
      { store: { ...store, services } },
      provider => provider.fetch(requestOf(...targets.map(serviceTarget))),
    );
    expect(result.filter(({ outcome }) => outcome === 'ok')).toHaveLength(40);
    expect(result.at(-1)).toMatchObject({ outcome: 'gone', code: 'not-found' });
    const paths = asked.map(({ path }) => path);
    expect(paths.filter(path => path === '/services')).toHaveLength(3);
    expect(paths.filter(path => path.startsWith('/services/'))).toEqual([
      '/services/gone',
    ]);
  });

  it('keeps ids from annotations in their place', async () => {
    const ids = ['../users/ada', '..', 'P1?x=1', '//evil.example'];
    const { result, asked } = await withPagerDuty({ store }, provider =>
      provider.fetch(requestOf(...ids.map(serviceTarget))),
    );
    expect(result.map(({ outcome }) => outcome)).toEqual([
      'gone',
      'failed',
      'gone',
      'gone',
    ]);
    expect(result[1]).toMatchObject({ code: 'bad-id' });
    for (const { path } of asked) expect(path).toMatch(/^\/services\/[^/]+$/);
  });

  it('asks for people who are no more than a name, again only after hours', async () => {
    const onCalls = [onCall('cy', 'E1', 1, null)];
    const { asked } = await withPagerDuty(
      { store: { ...store, onCalls } },
      async provider => {
        await provider.fetch(requestOf(serviceTarget('P1')));
        await provider.fetch(requestOf(serviceTarget('P1')));
      },
    );
    const users = asked.filter(({ path }) => path.startsWith('/users'));
    expect(users).toHaveLength(1);
  });
});
