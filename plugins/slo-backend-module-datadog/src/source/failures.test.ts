import { ServerResponse } from 'node:http';
import { fetchFrom, KEYS, sourceOf } from '../__testUtils__/fetchFrom';
import {
  datadog,
  every,
  HOUR,
  NOON,
  ratio,
  threshold,
} from '../__testUtils__/queries';

const HITS = 'sum:hits{*}.as_count()';
const query = (digest = 'sli') =>
  ratio({ good: HITS, total: HITS }, { digest });
const store = { hits: [every(60, () => 1)] };

const reply = (
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) => {
  res.writeHead(status, headers);
  res.end(typeof body === 'string' ? body : JSON.stringify(body));
  return true;
};

/** Time that passes only by sleeping. */
function fakeTime() {
  const slept: number[] = [];
  let now = NOON * 1000;
  return {
    slept,
    environment: {
      now: () => now,
      random: () => 0,
      sleep: async (ms: number, signal?: AbortSignal) => {
        signal?.throwIfAborted();
        slept.push(ms);
        now += ms;
      },
    },
  };
}

const limit = (reset: number, remaining = 0) => ({
  'X-RateLimit-Limit': '300',
  'X-RateLimit-Period': '3600',
  'X-RateLimit-Remaining': String(remaining),
  'X-RateLimit-Reset': String(reset),
  'X-RateLimit-Name': 'batch_query',
});

describe.each(['v1', 'v2'])('failures of %s', api => {
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

  it('tries a server that stumbles again', async () => {
    const { answers, asked } = await fetchFrom(
      {
        organization,
        store,
        environment: fakeTime().environment,
        intercept: (_, res, nth) =>
          nth < 3 && reply(res, nth === 1 ? 500 : 503, '<html>'),
      },
      [query()],
    );
    expect(answers).toMatchObject([{ outcome: 'ok' }]);
    expect(asked).toHaveLength(3);
  });

  it.each([
    [401, 'unauthorized', /timeseries_query/],
    [403, 'unauthorized', /Forbidden.*timeseries_query/],
    [404, 'http-404', /404/],
    [502, 'http-502', /502/],
  ])('says what %s means, without keys', async (status, code, message) => {
    const { answers } = await fetchFrom(
      {
        organization,
        environment: fakeTime().environment,
        intercept: (_, res) => reply(res, status, { errors: ['Forbidden'] }),
      },
      [query()],
    );
    expect(answers).toMatchObject([
      { data: 'source-error', code, message: expect.stringMatching(message) },
    ]);
    expect(JSON.stringify(answers)).not.toContain('s3cret');
  });

  it.each([
    ['something else', '{"hello":1}'],
    ['HTML', '<html>'],
  ])('does not take %s for an answer', async (_title, body) => {
    const { answers } = await fetchFrom(
      { organization, intercept: (_, res) => reply(res, 200, body) },
      [query()],
    );
    // v1 may leave out `series`, so that an object without it says "nothing".
    const nothing = api === 'v1' && body.startsWith('{');
    expect(answers).toMatchObject([
      nothing
        ? { outcome: 'ok', buckets: [] }
        : { outcome: 'error', data: 'source-error' },
    ]);
  });

  it('stops waiting for a slow answer, and not for its neighbours', async () => {
    const { answers } = await fetchFrom(
      {
        organization: { ...organization, timeout: { milliseconds: 150 } },
        store: { ...store, slow: [every(60, () => 1)] },
        intercept: ({ queries }) => queries.some(q => q.includes('slow')),
      },
      [
        query(),
        ratio({ good: 'sum:slow{*}', total: HITS }, { digest: 'slow' }),
      ],
    );
    expect(answers).toMatchObject([
      { digest: 'sli', outcome: 'ok' },
      { digest: 'slow', outcome: 'error', code: 'timeout' },
    ]);
  });

  it('finds the query that is refused among those sent with it', async () => {
    const queries = Array.from({ length: 8 }, (_, i) => {
      const name = i === 5 ? 'sum:broken{*}' : `sum:hits{i:${i}}`;
      return ratio({ good: name, total: name }, { digest: `d${i}` });
    });
    const { answers } = await fetchFrom(
      { organization, store, broken: ['broken'] },
      queries,
    );
    expect(answers.filter(({ outcome }) => outcome === 'ok')).toHaveLength(7);
    expect(answers.find(({ digest }) => digest === 'd5')).toMatchObject({
      data: 'invalid',
      code: 'bad-query',
      message: 'Datadog refused the query: Error parsing query: broken',
    });
  });

  it('does not ask for the next part of what failed in one', async () => {
    const past = { from: NOON - 12 * 86_400, to: NOON };
    const { answers, asked } = await fetchFrom(
      { organization, broken: ['broken'] },
      [ratio({ good: 'sum:broken{*}', total: 'sum:broken{*}' }, past)],
    );
    expect(answers).toMatchObject([{ code: 'bad-query' }]);
    expect(asked).toHaveLength(1);
  });

  it('sends each organisation its own, and chooses by name', async () => {
    const { answers, asked } = await fetchFrom(
      {
        organization: { ...organization, default: true },
        others: [
          { name: 'eu', api, apiKey: 'key-of-eu' },
          { name: 'us', api, apiKey: 'key-of-us' },
        ],
        store,
      },
      [
        query(),
        ...[
          { connection: { organization: 'EU' } },
          { dataSourceRef: 'datasource:default/us' },
          { connection: { organization: 'nobody' } },
        ].map((metric, i) =>
          ratio({ good: HITS, total: HITS }, { digest: `d${i}`, metric }),
        ),
      ],
    );
    expect(asked.map(({ headers }) => headers['dd-api-key']).sort()).toEqual([
      'api-s3cret',
      'key-of-eu',
      'key-of-us',
    ]);
    expect(answers.find(({ digest }) => digest === 'd2')).toMatchObject({
      data: 'invalid',
      code: 'unknown-organization',
    });
  });

  it('refuses a threshold over several series', async () => {
    const { answers } = await fetchFrom(
      { organization, store: { a: [every(60, () => 1), every(60, () => 2)] } },
      [threshold(datadog('avg:a{*} by {host}'), 1)],
    );
    expect(answers).toMatchObject([
      { data: 'invalid', code: 'several-series' },
    ]);
  });
});

describe('what only v1 can tell', () => {
  it('says so when there is nothing finer', async () => {
    const { answers } = await fetchFrom({ store, finest: 600 }, [query()]);
    expect(answers).toMatchObject([
      { data: 'source-error', code: 'too-coarse' },
    ]);
  });

  it('turns an error inside of an answer into a refusal', async () => {
    const { answers } = await fetchFrom(
      {
        intercept: (_, res) =>
          reply(res, 200, {
            status: 'error',
            error: 'Parse error',
            series: [],
          }),
      },
      [query()],
    );
    expect(answers).toMatchObject([
      { data: 'invalid', message: expect.stringContaining('Parse error') },
    ]);
  });
});

describe('before anything is sent', () => {
  const source = sourceOf({ organizations: [{ name: 'a', ...KEYS }] });
  const ask = async (indicator: ReturnType<typeof query>['indicator']) =>
    source.fetch({
      queries: [{ digest: 'x', ...HOUR, indicator }],
      signal: AbortSignal.timeout(1_000),
    });

  it.each([
    [
      'incomplete-ratio',
      { kind: 'ratio', counter: false, total: datadog(HITS) },
    ],
    ['missing-comparison', { kind: 'threshold', metric: datadog('avg:a{*}') }],
    [
      'missing-query',
      {
        kind: 'ratio',
        counter: false,
        good: { sourceType: 'Datadog', spec: { q: 1 } },
        total: datadog(HITS),
      },
    ],
    [
      'counter-needs-as-count',
      {
        kind: 'ratio',
        counter: true,
        good: datadog('sum:a{*}'),
        total: datadog(HITS),
      },
    ],
  ] as const)('refuses with %s', async (code, indicator) => {
    expect(await ask(indicator)).toMatchObject([{ data: 'invalid', code }]);
  });

  it('refuses to reach a private address that is not allowed', async () => {
    const guarded = sourceOf({
      organizations: [{ name: 'a', ...KEYS, url: 'http://127.0.0.1:9' }],
    });
    const answers = await guarded.fetch({
      queries: [query()],
      signal: AbortSignal.timeout(1_000),
    });
    expect(answers).toMatchObject([{ code: 'blocked' }]);
  });

  it('is quiet without any organization', async () => {
    expect(
      await sourceOf({}).fetch({
        queries: [query()],
        signal: AbortSignal.timeout(1_000),
      }),
    ).toMatchObject([{ data: 'invalid', code: 'unknown-organization' }]);
  });
});
