import {
  fakeTime,
  reply,
} from '@callboard/backstage-plugin-oncall-node/testUtils';
import { API_KEY, withOpsgenie } from '../__testUtils__/fakeOpsgenie';
import { NOW, requestOf } from '../__testUtils__/time';
import { teamTarget } from '../annotations';

const routes = (schedule: string) => [
  { isDefault: true, notify: { type: 'schedule', id: schedule } },
];
const store = {
  teams: [
    { id: 'T1', name: 'one' },
    { id: 'T2', name: 'two' },
  ],
  routingRules: { T1: routes('S1'), T2: routes('S2') },
  schedules: [
    { id: 'S1', name: 'First' },
    { id: 'S2', name: 'Second' },
  ],
};
const both = requestOf([teamTarget('one'), teamTarget('two')]);

describe('an account that fails', () => {
  it.each([
    [401, '{"message":"Key is invalid"}', 'unauthorized'],
    [403, '{"message":"Forbidden"}', 'unauthorized'],
    [500, '{}', 'http-500'],
    [200, '<html>', 'not-json'],
    [200, '{"data":{"id":"T1', 'not-json'],
    [200, '{"took":1}', 'unexpected-answer'],
    [404, '<html>', 'http-404'],
  ])('with %s %s', async (status, body, code) => {
    const { result } = await withOpsgenie(
      { store, intercept: (_, res) => reply(res, status, body) },
      provider => provider.fetch(both),
    );
    expect(result).toMatchObject([
      { outcome: 'failed', code },
      { outcome: 'failed', code },
    ]);
    expect(JSON.stringify(result)).not.toContain(API_KEY);
  });

  it.each([
    [
      'with headers',
      { 'X-RateLimit-State': 'THROTTLED', 'X-RateLimit-Period-In-Sec': '12' },
      12_000,
    ],
    ['without headers', {}, 250],
  ])('recovers from a rate limit %s', async (_, headers, least) => {
    const { environment, slept } = fakeTime(NOW);
    const { result } = await withOpsgenie(
      {
        store,
        environment,
        intercept: (_asked, res, nth) =>
          nth === 1 && reply(res, 429, { message: 'Throttled' }, headers),
      },
      provider => provider.fetch(both),
    );
    expect(result).toMatchObject([{ outcome: 'ok' }, { outcome: 'ok' }]);
    expect(Math.max(...slept)).toBeGreaterThanOrEqual(least);
  });

  it('that is throttled for too long is left alone', async () => {
    const targets = Array.from({ length: 9 }, (_, i) => teamTarget(`t${i}`));
    const { result, asked } = await withOpsgenie(
      {
        intercept: (_, res) => reply(res, 429, '{}', { 'Retry-After': '3600' }),
      },
      provider => provider.fetch(requestOf(targets)),
    );
    expect(
      new Set(
        result.map(answer => JSON.stringify(answer).includes('rate-limited')),
      ),
    ).toEqual(new Set([true]));
    expect(asked.length).toBeLessThanOrEqual(3);
  });
});

describe('one broken team beside a good one', () => {
  it.each([
    ['500', 500, '{}', 'http-500'],
    ['HTML', 200, '<html>', 'not-json'],
    ['half an answer', 200, '{"data":{"finalTimeline":{"rot', 'not-json'],
    ['no timeline', 200, '{"data":{}}', 'unexpected-answer'],
    ['its timeline gone', 404, '{"message":"?"}', 'unexpected-answer'],
    [
      'a period without a start',
      200,
      '{"data":{"finalTimeline":{"rotations":[{"periods":[{}]}]}}}',
      'unexpected-answer',
    ],
  ])('%s', async (_, status, body, code) => {
    const { result } = await withOpsgenie(
      {
        store,
        intercept: ({ path }, res) =>
          path === '/v2/schedules/S2/timeline' && reply(res, status, body),
      },
      provider => provider.fetch(both),
    );
    expect(result).toMatchObject([
      { outcome: 'ok' },
      { outcome: 'failed', code },
    ]);
  });

  it('a slow answer', async () => {
    const { result } = await withOpsgenie(
      {
        store,
        account: { timeout: { milliseconds: 150 } },
        intercept: ({ path }) => path === '/v2/schedules/S2/timeline',
      },
      provider => provider.fetch(both),
    );
    expect(result).toMatchObject([
      { outcome: 'ok' },
      { outcome: 'failed', code: 'timeout' },
    ]);
  });

  it('a team that is gone; a schedule that is gone does not make its team so', async () => {
    const { result } = await withOpsgenie(
      { store: { ...store, schedules: [{ id: 'S1', name: 'First' }] } },
      provider =>
        provider.fetch(requestOf([...both.targets, teamTarget('three')])),
    );
    expect(result).toMatchObject([
      { outcome: 'ok' },
      { outcome: 'failed', code: 'http-404' },
      { outcome: 'gone', code: 'not-found' },
    ]);
  });

  it.each(['..', '//evil.example', '../users?x#y'])(
    'keeps %s in its place',
    async name => {
      const { result, asked } = await withOpsgenie({ store }, provider =>
        provider.fetch(requestOf([teamTarget(name)])),
      );
      expect(result[0]?.outcome).not.toBe('ok');
      for (const { path } of asked)
        expect(path).toMatch(/^\/v2\/teams\/[^/]+$/);
    },
  );
});
