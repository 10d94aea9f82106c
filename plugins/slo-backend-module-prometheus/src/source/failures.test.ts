import { ServerResponse } from 'node:http';
import { SliQuery } from '@callboard/backstage-plugin-slo-node';
import { startFakePrometheus } from '../__testUtils__/fakePrometheus';
import { promql, ratio } from '../__testUtils__/queries';
import { fetchFrom, sourceOf } from '../__testUtils__/withSource';

const span = { from: 1_800_000_000, to: 1_800_000_600 };
const query = ratio(span, {
  good: 'good_total{job="x"}',
  total: 'all_total{job="x"}',
});

const json = (res: ServerResponse, status: number, body: unknown) => {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
};
const refusal = (errorType: string, error: string) => ({
  status: 'error',
  errorType,
  error,
});
const matrix = (result: unknown[]) => ({
  status: 'success',
  data: { resultType: 'matrix', result },
});

const BAD_SERVERS: Array<
  [
    string,
    (res: ServerResponse) => void,
    { data: 'source-error' | 'invalid'; code: string; message?: RegExp },
  ]
> = [
  ['is slow', () => undefined, { data: 'source-error', code: 'timeout' }],
  [
    'redirects to a sign-in page',
    res => res.writeHead(302, { location: 'https://sso.example/?t=1' }).end(),
    { data: 'source-error', code: 'redirected', message: /sso\.example/ },
  ],
  [
    'answers HTML',
    res => res.end('<!doctype html><title>Sign in</title>'),
    { data: 'source-error', code: 'not-json', message: /HTML/ },
  ],
  [
    'answers half of a JSON document',
    res => res.end('{"status":"success","data":{"resultT'),
    { data: 'source-error', code: 'not-json' },
  ],
  [
    'answers another JSON document',
    res => json(res, 200, { hello: 'world' }),
    { data: 'source-error', code: 'unexpected-answer' },
  ],
  [
    'answers a vector instead of a matrix',
    res =>
      json(res, 200, {
        status: 'success',
        data: { resultType: 'vector', result: [] },
      }),
    { data: 'source-error', code: 'unexpected-answer' },
  ],
  [
    'does not know us',
    res => res.writeHead(401).end('Unauthorized'),
    { data: 'source-error', code: 'unauthorized' },
  ],
  [
    'has nothing at this path',
    res => res.writeHead(404).end('404 page not found'),
    { data: 'source-error', code: 'http-404' },
  ],
  [
    'refuses the query',
    res => json(res, 400, refusal('bad_data', '1:5: parse error')),
    { data: 'invalid', code: 'bad-data', message: /1:5: parse error/ },
  ],
  [
    'cannot execute the query',
    res => json(res, 422, refusal('execution', 'found duplicate series')),
    {
      data: 'invalid',
      code: 'duplicated-series',
      message: /duplicate series/,
    },
  ],
  [
    'gives up on the query',
    res => json(res, 422, refusal('execution', 'no such thing')),
    { data: 'invalid', code: 'execution', message: /no such thing/ },
  ],
  [
    'runs out of time itself',
    res => json(res, 500, refusal('timeout', 'query timed out')),
    { data: 'source-error', code: 'timeout', message: /query timed out/ },
  ],
  [
    'answers a part only',
    res =>
      json(res, 200, { ...matrix([]), warnings: ['store gateway 2 is down'] }),
    {
      data: 'source-error',
      code: 'partial-response',
      message: /store gateway 2/,
    },
  ],
  [
    'answers native histograms',
    res =>
      json(
        res,
        200,
        matrix([{ metric: {}, histograms: [[1_800_000_000, {}]] }]),
      ),
    { data: 'invalid', code: 'native-histogram' },
  ],
  [
    'never gets below its limit of samples',
    res =>
      json(
        res,
        422,
        refusal('execution', 'query processing would load too many samples'),
      ),
    { data: 'source-error', code: 'too-many-samples' },
  ],
];

describe('a Prometheus that', () => {
  it.each(BAD_SERVERS)('%s', async (_, answer, { message, ...expected }) => {
    const { answers } = await fetchFrom(
      {
        intercept: (__, res) => {
          answer(res);
          return true;
        },
        instance: { timeout: { milliseconds: 100 } },
      },
      [query],
    );
    expect(answers).toEqual([
      {
        digest: 'sli',
        outcome: 'error',
        ...expected,
        message: expect.stringMatching(message ?? /./),
      },
    ]);
  });

  it('is down', async () => {
    const source = sourceOf({
      instances: [{ name: 'main', url: 'http://127.0.0.1:9' }],
    });
    const [answer] = await source.fetch({
      queries: [query],
      signal: AbortSignal.timeout(30_000),
    });
    expect(answer).toMatchObject({ data: 'source-error', code: 'refused' });
  });

  it('asks to be left alone for a second is asked again after it', async () => {
    const { answers, asked } = await fetchFrom(
      {
        intercept: (_, res, nth) => {
          if (nth > 1) return false;
          res.writeHead(429, { 'retry-after': '1' }).end();
          return true;
        },
      },
      [query],
    );
    expect(answers).toMatchObject([{ outcome: 'ok', buckets: [] }]);
    expect(asked).toHaveLength(3);
  });

  it('fails one query leaves the others alone', async () => {
    const store = {
      'all_total{job="x"}': [
        {
          labels: { job: 'x', instance: 'a' },
          samples: [
            { t: 1_799_999_990_000, v: 1 },
            { t: 1_800_000_100_000, v: 4 },
          ],
        },
      ],
    };
    const { answers } = await fetchFrom(
      {
        store,
        intercept: ({ form }, res) => {
          if (!form.get('query')?.startsWith('good_total')) return false;
          json(res, 400, refusal('bad_data', 'no'));
          return true;
        },
      },
      [
        { ...query, digest: 'broken' },
        ratio(
          span,
          { good: 'all_total{job="x"}', total: 'all_total{job="x"}' },
          { digest: 'whole' },
        ),
        ratio(span, { good: 'a', total: 'rate(b[5m])' }, { digest: 'wrong' }),
      ],
    );
    expect(answers).toMatchObject([
      { digest: 'broken', outcome: 'error', data: 'invalid', code: 'bad-data' },
      {
        digest: 'whole',
        outcome: 'ok',
        buckets: [{ bucket: span.from, good: 3, total: 3 }],
      },
      { digest: 'wrong', outcome: 'error', code: 'not-a-counter' },
    ]);
  });

  it('hangs fails all of its queries after few time-outs, and no other instance', async () => {
    const hanging = await startFakePrometheus({}, () => true);
    const healthy = await startFakePrometheus({});
    const source = sourceOf({
      instances: [
        { name: 'slow', url: hanging.url, timeout: { milliseconds: 200 } },
        { name: 'main', url: healthy.url, default: true },
      ],
    });
    const slow = Array.from({ length: 40 }, (_, i): SliQuery => {
      const dataSourceRef = 'datasource:default/slow';
      const total = promql(`slow_${i}_total`, { dataSourceRef });
      return {
        digest: `slow-${i}`,
        bucketSeconds: 300,
        ...span,
        indicator: { kind: 'ratio', counter: true, good: total, total },
      };
    });
    const answers = await source.fetch({
      queries: [...slow, query],
      signal: AbortSignal.timeout(5_000),
    });
    await hanging.close();
    await healthy.close();
    expect(answers).toHaveLength(41);
    expect(answers.filter(a => a.outcome === 'ok')).toHaveLength(1);
    expect(
      new Set(answers.map(a => (a.outcome === 'error' ? a.code : 'ok'))),
    ).toEqual(new Set(['timeout', 'ok']));
    expect(hanging.asked.length).toBeLessThan(15);
  });

  it('is slow with one query still answers the others', async () => {
    const others = Array.from({ length: 10 }, (_, i) =>
      ratio(span, { good: `g${i}`, total: `t${i}` }, { digest: `${i}` }),
    );
    const { answers } = await fetchFrom(
      {
        intercept: ({ form }) => !!form.get('query')?.startsWith('good_total'),
        instance: { timeout: { milliseconds: 200 } },
      },
      [query, ...others],
    );
    expect(answers.map(a => a.outcome)).toEqual([
      'error',
      ...others.map(() => 'ok'),
    ]);
  });

  it('is called off answers nothing', async () => {
    const { answers, asked } = await fetchFrom(
      { signal: AbortSignal.abort() },
      [query],
    );
    expect(answers).toMatchObject([{ data: 'source-error', code: 'aborted' }]);
    expect(asked).toEqual([]);
  });
});

describe('an indicator that cannot be measured', () => {
  it.each([
    [
      'a threshold without a limit',
      { kind: 'threshold', metric: { sourceType: 'x', spec: { query: 'a' } } },
      'missing-comparison',
    ],
    [
      'a query that is not PromQL',
      {
        kind: 'ratio',
        counter: false,
        raw: { sourceType: 'x', spec: { query: 'sum(a' } },
      },
      'promql-syntax',
    ],
    [
      'a ratio without total',
      {
        kind: 'ratio',
        counter: true,
        good: { sourceType: 'x', spec: { query: 'a' } },
      },
      'incomplete-ratio',
    ],
    [
      'a query without text',
      {
        kind: 'ratio',
        counter: true,
        good: { sourceType: 'x', spec: { query: 7 } },
        total: { sourceType: 'x', spec: { query: 'a' } },
      },
      'missing-query',
    ],
  ] as const)('%s is invalid', async (_, indicator, code) => {
    const { answers, asked } = await fetchFrom({}, [
      { digest: 'sli', bucketSeconds: 300, ...span, indicator },
    ]);
    expect(answers).toMatchObject([{ data: 'invalid', code }]);
    expect(asked).toEqual([]);
  });
});
