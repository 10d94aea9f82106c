import { ServerResponse } from 'node:http';
import { fakeTime } from '@callboard/backstage-plugin-oncall-node/testUtils';
import { AskedRequest } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { TOKEN } from './__testUtils__/fakePagerDuty';
import { onCall, policy, service, user } from './__testUtils__/store';
import {
  NOW,
  requestOf,
  scheduleTarget,
  serviceTarget,
  withPagerDuty,
} from './__testUtils__/withPagerDuty';

const store = {
  services: [service('P1', 'E1'), service('P2', 'E2')],
  policies: { E1: policy(5), E2: policy(5) },
  users: [user('ada')],
  onCalls: [onCall('ada', 'E1', 1, null), onCall('ada', 'E2', 1, null)],
};
const both = requestOf(serviceTarget('P1'), serviceTarget('P2'));

const reply = (
  res: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
) => {
  res.writeHead(status, headers).end(body);
  return true;
};

/** Answers of one policy of the two. */
const ofE2 = ({ path, query }: AskedRequest) =>
  path === '/oncalls' && query.getAll('escalation_policy_ids[]').includes('E2');

describe('an account that fails', () => {
  it.each([
    [401, '{"error":{"message":"Unauthorized"}}', 'unauthorized', 1],
    [403, '{"error":{"message":"Forbidden"}}', 'unauthorized', 2],
    [500, '{}', 'http-500', 8],
    [502, '<html>', 'http-502', 8],
    [200, '<html>login</html>', 'not-json', 2],
    [200, '{"service":{"id":"P1"', 'not-json', 2],
    [200, '{"service":{"id":"P1"}}', 'unexpected-answer', 2],
    [302, '', 'redirected', 2],
    [404, '<html>', 'http-404', 2],
  ])('with %s %s', async (status, body, code, most) => {
    const { result, asked } = await withPagerDuty(
      { store, intercept: (_, res) => reply(res, status, body) },
      provider => provider.fetch(both),
    );
    expect(result).toMatchObject([
      { outcome: 'failed', code },
      { outcome: 'failed', code },
    ]);
    expect(asked.length).toBeLessThanOrEqual(most + 1);
    expect(JSON.stringify(result)).not.toContain(TOKEN);
  });

  it('recovers from a rate limit with headers', async () => {
    const { environment, slept } = fakeTime(NOW);
    const { result } = await withPagerDuty(
      {
        store,
        environment,
        intercept: (_, res, nth) =>
          nth === 1 &&
          reply(res, 429, '{}', {
            'ratelimit-limit': '960',
            'ratelimit-remaining': '0',
            'ratelimit-reset': '12',
          }),
      },
      provider => provider.fetch(both),
    );
    expect(result).toMatchObject([{ outcome: 'ok' }, { outcome: 'ok' }]);
    expect(Math.max(...slept)).toBeGreaterThanOrEqual(12_000);
  });

  it('recovers from a rate limit without headers', async () => {
    const { environment, slept } = fakeTime(NOW);
    const { result } = await withPagerDuty(
      {
        store,
        environment,
        intercept: (_, res, nth) => nth <= 2 && reply(res, 429, '<html>'),
      },
      provider => provider.fetch(both),
    );
    expect(result).toMatchObject([{ outcome: 'ok' }, { outcome: 'ok' }]);
    expect(slept.length).toBeGreaterThanOrEqual(2);
  });

  it('lets the last request of a period be the last', async () => {
    const { environment, slept } = fakeTime(NOW);
    await withPagerDuty(
      {
        store,
        environment,
        intercept: (_, res) => {
          res.setHeader('ratelimit-remaining', '0');
          res.setHeader('ratelimit-reset', '30');
          return false;
        },
      },
      provider => provider.fetch(both),
    );
    expect(Math.max(...slept)).toBeGreaterThanOrEqual(30_000);
  });

  it('gives up on a limit that resets too late, and asks nothing more', async () => {
    const { environment, slept } = fakeTime(NOW);
    const targets = Array.from({ length: 9 }, (_, i) =>
      scheduleTarget(`S${i}`),
    );
    const { result, asked } = await withPagerDuty(
      {
        store,
        environment,
        intercept: (_, res) =>
          reply(res, 429, '{}', {
            'ratelimit-remaining': '0',
            'ratelimit-reset': '3000',
          }),
      },
      provider => provider.fetch(requestOf(...targets)),
    );
    for (const answer of result) {
      expect(answer).toMatchObject({ outcome: 'failed', code: 'rate-limited' });
    }
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(Math.max(0, ...slept)).toBeLessThanOrEqual(60_000);
  });

  it('keeps to its budget', async () => {
    const { environment, slept } = fakeTime(NOW);
    const targets = Array.from({ length: 9 }, (_, i) =>
      scheduleTarget(`S${i}`),
    );
    const { asked } = await withPagerDuty(
      { environment, account: { requestsPerMinute: 60 } },
      provider => provider.fetch(requestOf(...targets)),
    );
    const seconds = slept.reduce((a, b) => a + b, 0) / 1000;
    expect(seconds).toBeGreaterThanOrEqual(asked.length - 3);
  });
});

describe('one broken target beside a good one', () => {
  const isFirstOk = [{ outcome: 'ok' }, { outcome: 'failed' }];

  it.each([
    ['500', 500, '{}', 'http-500'],
    ['HTML', 200, '<html>', 'not-json'],
    ['half a page', 200, '{"oncalls":[{"user":{"id":"a', 'not-json'],
    ['a page without its end', 200, '{"oncalls":[]}', 'unexpected-answer'],
  ])('%s', async (_, status, body, code) => {
    const { result } = await withPagerDuty(
      {
        store,
        intercept: (asked, res) => ofE2(asked) && reply(res, status, body),
      },
      provider => provider.fetch(both),
    );
    expect(result).toMatchObject(isFirstOk);
    expect(result[1]).toMatchObject({ code });
  });

  it('a slow answer', async () => {
    const { result } = await withPagerDuty(
      {
        store,
        account: { timeout: { milliseconds: 150 } },
        intercept: ofE2,
      },
      provider => provider.fetch(both),
    );
    expect(result).toMatchObject(isFirstOk);
    expect(result[1]).toMatchObject({ code: 'timeout' });
  });

  it('pages that go round in a circle', async () => {
    const page = { oncalls: [store.onCalls[1]], more: true, limit: 1 };
    const { result, asked } = await withPagerDuty(
      {
        store,
        intercept: (one, res) =>
          ofE2(one) && reply(res, 200, JSON.stringify(page)),
      },
      provider => provider.fetch(both),
    );
    expect(result).toMatchObject(isFirstOk);
    expect(result[1]).toMatchObject({ code: 'cursor-loop' });
    expect(asked.length).toBeLessThan(12);
  });

  it('an empty page that claims to have a next one', async () => {
    const page = { oncalls: [], more: true, limit: 100 };
    const { result } = await withPagerDuty(
      {
        store,
        intercept: (one, res) =>
          ofE2(one) && reply(res, 200, JSON.stringify(page)),
      },
      provider => provider.fetch(both),
    );
    expect(result[1]).toMatchObject({ code: 'cursor-loop' });
  });

  it('an entry that cannot be read: a gap would be wrong', async () => {
    const onCalls = [...store.onCalls, onCall('', 'E2', 1, null)];
    const { result } = await withPagerDuty(
      { store: { ...store, onCalls } },
      provider => provider.fetch(both),
    );
    expect(result).toMatchObject(isFirstOk);
    expect(result[1]).toMatchObject({ code: 'unexpected-answer' });
  });
});

it('stops when it is told to', async () => {
  const { result } = await withPagerDuty({ store }, provider =>
    provider.fetch({ ...both, signal: AbortSignal.abort() }),
  );
  expect(result).toMatchObject([{ code: 'aborted' }, { code: 'aborted' }]);
});
