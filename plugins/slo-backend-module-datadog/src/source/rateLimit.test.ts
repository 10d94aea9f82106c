import { fakeTime, reply } from '../__testUtils__/failing';
import { fetchFrom } from '../__testUtils__/fetchFrom';
import {
  datadog,
  every,
  NOON,
  ratio,
  threshold,
} from '../__testUtils__/queries';

const HITS = 'sum:hits{*}.as_count()';
const query = (digest = 'sli') =>
  ratio({ good: HITS, total: HITS }, { digest });
const store = { hits: [every(60, () => 1)] };

const limit = (reset: number, remaining = 0) => ({
  'X-RateLimit-Limit': '300',
  'X-RateLimit-Period': '3600',
  'X-RateLimit-Remaining': String(remaining),
  'X-RateLimit-Reset': String(reset),
  'X-RateLimit-Name': 'batch_query',
});

describe.each(['v1', 'v2'])('the rate limit of %s', api => {
  const organization = { api };

  it('waits for the reset of the rate limit when that is near', async () => {
    const { environment, slept } = fakeTime();
    const { answers, asked } = await fetchFrom(
      {
        organization,
        store,
        environment,
        intercept: (_, res, nth) =>
          nth === 1 && reply(res, 429, { errors: ['Rate limit'] }, limit(12)),
      },
      [query()],
    );
    expect(answers).toMatchObject([{ outcome: 'ok' }]);
    expect(asked).toHaveLength(2);
    expect(slept.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(12_000);
  });

  it('gives up on a limit that resets too late, and asks nothing more', async () => {
    const { environment, slept } = fakeTime();
    const { answers, asked } = await fetchFrom(
      {
        organization,
        store,
        environment,
        intercept: (_, res) =>
          reply(res, 429, { errors: ['Rate limit'] }, limit(1_800)),
      },
      [query(), threshold(datadog('avg:hits{*}'), 1)],
    );
    expect(answers).toHaveLength(2);
    for (const answer of answers) {
      expect(answer).toMatchObject({
        outcome: 'error',
        data: 'source-error',
        code: 'rate-limited',
        message: expect.stringMatching(
          /batch_query, 300 requests per 3600 s.*again in 1800 s/,
        ),
      });
    }
    // Two were under way together; nobody asked again.
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(slept).toEqual([]);
  });

  it('lets the last request of a period be the last', async () => {
    const { environment, slept } = fakeTime();
    const { answers } = await fetchFrom(
      {
        organization,
        store,
        environment,
        intercept: (_, res) => {
          Object.entries(limit(30)).forEach(([name, value]) =>
            res.setHeader(name, value),
          );
          return false;
        },
      },
      [
        query(),
        ratio(
          { good: HITS, total: HITS },
          { digest: 'past', from: NOON - 12 * 86_400, to: NOON - 86_400 },
        ),
      ],
    );
    expect(answers.map(({ outcome }) => outcome)).toEqual(['ok', 'ok']);
    expect(Math.max(...slept)).toBeGreaterThanOrEqual(30_000);
  });
});
