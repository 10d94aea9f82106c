import {
  fakeTime,
  reply,
} from '@callboard/backstage-plugin-oncall-node/testUtils';
import { CLOUD_ID, TOKEN, withJsm } from '../__testUtils__/fakeJsm';
import { at, iso, NOW, requestOf } from '../__testUtils__/time';

const MONDAY = '2026-03-02T09:00:00Z';
const TUESDAY = '2026-03-03T09:00:00Z';
const WEDNESDAY = '2026-03-04T09:00:00Z';
const THURSDAY = '2026-03-05T09:00:00Z';

const responder = (type: string, id: string) => ({ type, id });
const schedule = (id: string, more = {}) => ({
  id,
  name: `Schedule ${id}`,
  timezone: 'America/New_York',
  enabled: true,
  teamId: 'T1',
  ...more,
});
const target = (id: string) => ({ kind: 'schedule' as const, id });

const store = {
  schedules: [schedule('S1'), schedule('S2')],
  rotations: {
    S1: [
      {
        name: 'Daily',
        periods: [
          {
            startDate: MONDAY,
            endDate: TUESDAY,
            type: 'historical',
            responder: responder('team', 'T1'),
            flattenedResponders: [responder('user', 'ada')],
          },
          {
            startDate: TUESDAY,
            endDate: WEDNESDAY,
            type: 'override',
            responder: responder('user', 'bo'),
          },
          {
            startDate: WEDNESDAY,
            endDate: THURSDAY,
            type: 'forwarding',
            from: responder('user', 'bo'),
            responder: { ...responder('user', 'gone'), deleted: true },
          },
          {
            startDate: THURSDAY,
            endDate: '2026-03-06T09:00:00Z',
            responder: responder('escalation', 'E1'),
          },
          {
            startDate: '2026-03-06T09:00:00Z',
            responder: responder('noone', 'x'),
          },
        ],
      },
    ],
  },
  onCalls: {
    // As the documentation nests them.
    S1: [
      responder('team', 'T9'),
      responder('user', 'cy'),
      {
        ...responder('escalation', 'E1'),
        onCallParticipants: [
          {
            ...responder('user', 'dee'),
            forwardedFrom: responder('user', 'cy'),
          },
        ],
      },
    ],
  },
  users: [
    {
      accountId: 'ada',
      displayName: 'Ada L.',
      emailAddress: 'ada@acme.example',
      active: true,
    },
    { accountId: 'bo', displayName: 'Bo', active: false },
    { accountId: 'dee', displayName: 'Dee', emailAddress: '' },
  ],
};
const one = requestOf([target('S1')]);
const both = requestOf([target('S1'), target('S2')]);

describe('a schedule of Jira Service Management', () => {
  it('has shifts and people, nested or forwarded', async () => {
    const { result, asked } = await withJsm({ store }, provider =>
      provider.fetch(one),
    );
    expect(result).toMatchObject([
      {
        outcome: 'ok',
        title: 'Schedule S1',
        timeZone: 'America/New_York',
        paging: 'active',
        levels: [
          {
            name: 'Schedule S1',
            shifts: [
              {
                start: at(MONDAY),
                end: at(TUESDAY),
                users: ['ada'],
                reason: { kind: 'rotation', note: 'Daily' },
              },
              { users: ['bo'], reason: { kind: 'override' } },
              {
                users: ['gone'],
                reason: { kind: 'forwarded', note: 'forwarded from bo' },
              },
              {
                start: at(THURSDAY),
                users: ['dee'],
                reason: { kind: 'rotation' },
              },
            ],
          },
        ],
        users: [
          { id: 'ada', name: 'Ada L.', email: 'ada@acme.example' },
          { id: 'bo', name: 'Bo', email: undefined, deleted: true },
          { id: 'gone', name: 'gone', deleted: true },
          { id: 'dee', name: 'Dee', email: undefined },
        ],
        warnings: [expect.stringContaining('2026-03-05 only')],
      },
    ]);
    expect(asked[0]?.path).toBe(`/jsm/ops/api/${CLOUD_ID}/v1/schedules/S1`);
    const onCalls = asked.filter(({ path }) => path.endsWith('/on-calls'));
    expect(onCalls.map(({ query }) => query.get('date'))).toEqual([
      iso(at(THURSDAY)),
    ]);
  });

  it('that is disabled pages nobody', async () => {
    const schedules = [schedule('S1', { enabled: false })];
    const { result } = await withJsm({ store: { schedules } }, provider =>
      provider.fetch(one),
    );
    expect(result).toMatchObject([{ paging: 'disabled' }]);
  });

  it('keeps ids where names cannot be seen, and asks again', async () => {
    const { result, asked } = await withJsm(
      {
        store,
        intercept: ({ path }, res) =>
          path.includes('/rest/api/3/') && reply(res, 401, '{}'),
      },
      async provider => {
        await provider.fetch(one);
        return provider.fetch(one);
      },
    );
    expect(result).toMatchObject([
      { outcome: 'ok', users: [{ id: 'ada', name: 'ada' }, {}, {}, {}] },
    ]);
    const people = asked.filter(({ path }) => path.includes('/rest/api/3/'));
    expect(people).toHaveLength(2);
  });

  it('asks for people at the site where one is given', async () => {
    const { asked } = await withJsm(
      {
        store,
        account: { siteUrl: 'http://127.0.0.1:9', allowedHosts: ['127.0.0.1'] },
      },
      provider => provider.fetch(one),
    );
    expect(asked.some(({ path }) => path.includes('/rest/api/3/'))).toBe(false);
  });

  it('takes a bearer token where there is no address', async () => {
    const { result, asked } = await withJsm(
      { store, account: { email: undefined } },
      provider => provider.fetch(one),
    );
    expect(result).toMatchObject([{ outcome: 'ok' }]);
    expect(asked[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  it('lists more than a page', async () => {
    const schedules = Array.from({ length: 120 }, (_, i) => schedule(`S${i}`));
    const { result } = await withJsm({ store: { schedules } }, provider =>
      provider.directory(AbortSignal.timeout(5_000)),
    );
    expect(result).toHaveLength(120);
    expect(result[0]).toEqual({
      target: target('S0'),
      title: 'Schedule S0',
      annotation: { key: 'callboard.dev/jsm-schedule-id', value: 'S0' },
    });
  });

  it('notices pages that go round in a circle', async () => {
    const page = { values: [schedule('S1')], links: { next: '/v1/schedules' } };
    await expect(
      withJsm({ intercept: (_, res) => reply(res, 200, page) }, provider =>
        provider.directory(AbortSignal.timeout(5_000)),
      ),
    ).rejects.toMatchObject({ code: 'cursor-loop' });
  });
});

describe('a site that fails', () => {
  it.each([
    [401, '{}', 'unauthorized'],
    [500, '{}', 'http-500'],
    [200, '<html>', 'not-json'],
    [200, '{"id":"S1', 'not-json'],
    [200, '{}', 'unexpected-answer'],
  ])('with %s %s', async (status, body, code) => {
    const { result } = await withJsm(
      { store, intercept: (_, res) => reply(res, status, body) },
      provider => provider.fetch(both),
    );
    expect(result).toMatchObject([
      { outcome: 'failed', code },
      { outcome: 'failed', code },
    ]);
    expect(JSON.stringify(result)).not.toContain(TOKEN);
  });

  it.each([
    ['Retry-After', { 'Retry-After': '12' }, 12_000],
    [
      'the instant of the reset',
      { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': iso(NOW + 12_000) },
      11_000,
    ],
    ['nothing', {}, 250],
  ])('recovers from a rate limit that says %s', async (_, headers, least) => {
    const { environment, slept } = fakeTime(NOW);
    const { result } = await withJsm(
      {
        store,
        environment,
        intercept: (_asked, res, nth) =>
          nth === 1 && reply(res, 429, '', headers),
      },
      provider => provider.fetch(one),
    );
    expect(result).toMatchObject([{ outcome: 'ok' }]);
    expect(Math.max(...slept)).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['half a timeline', 200, '{"finalTimeline":', 'not-json'],
    ['none', 200, '{}', 'unexpected-answer'],
    ['a server error', 500, '{}', 'http-500'],
  ])(
    'with %s of one schedule, answers the other',
    async (_, status, body, code) => {
      const { result } = await withJsm(
        {
          store,
          intercept: ({ path }, res) =>
            path.endsWith('/S2/timeline') && reply(res, status, body),
        },
        provider => provider.fetch(both),
      );
      expect(result).toMatchObject([
        { outcome: 'ok' },
        { outcome: 'failed', code },
      ]);
    },
  );

  it('with a slow answer of one schedule, answers the other', async () => {
    const { result } = await withJsm(
      {
        store,
        account: { timeout: { milliseconds: 150 } },
        intercept: ({ path }) => path.endsWith('/S2/timeline'),
      },
      provider => provider.fetch(both),
    );
    expect(result).toMatchObject([{ outcome: 'ok' }, { code: 'timeout' }]);
  });

  it('has no schedule of an id that would leave its place', async () => {
    const ids = ['../../../other/v1/schedules/S1', '..', 'gone'];
    const { result, asked } = await withJsm({ store }, provider =>
      provider.fetch(requestOf(ids.map(target))),
    );
    expect(result).toMatchObject([
      { outcome: 'gone' },
      { outcome: 'failed', code: 'bad-id' },
      { outcome: 'gone', code: 'not-found' },
    ]);
    for (const { path } of asked) {
      expect(path.split('/').slice(0, 7)).toEqual(
        `/jsm/ops/api/${CLOUD_ID}/v1/schedules`.split('/'),
      );
    }
  });
});
