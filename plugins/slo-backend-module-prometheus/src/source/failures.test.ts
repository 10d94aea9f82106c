import { ServerResponse } from 'node:http';
import { answerJson, refusal } from '../__testUtils__/answers';
import { ratio } from '../__testUtils__/queries';
import { fetchFrom, sourceOf } from '../__testUtils__/withSource';

const span = { from: 1_800_000_000, to: 1_800_000_600 };
const query = ratio(span, {
  good: 'good_total{job="x"}',
  total: 'all_total{job="x"}',
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
    res => answerJson(res, 200, { hello: 'world' }),
    { data: 'source-error', code: 'unexpected-answer' },
  ],
  [
    'answers a vector instead of a matrix',
    res =>
      answerJson(res, 200, {
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
    res => answerJson(res, 400, refusal('bad_data', '1:5: parse error')),
    { data: 'invalid', code: 'bad-data', message: /1:5: parse error/ },
  ],
  [
    'cannot execute the query',
    res => answerJson(res, 422, refusal('execution', 'found duplicate series')),
    {
      data: 'invalid',
      code: 'duplicated-series',
      message: /duplicate series/,
    },
  ],
  [
    'gives up on the query',
    res => answerJson(res, 422, refusal('execution', 'no such thing')),
    { data: 'invalid', code: 'execution', message: /no such thing/ },
  ],
  [
    'runs out of time itself',
    res => answerJson(res, 500, refusal('timeout', 'query timed out')),
    { data: 'source-error', code: 'timeout', message: /query timed out/ },
  ],
  [
    'answers a part only',
    res =>
      answerJson(res, 200, {
        ...matrix([]),
        warnings: ['store gateway 2 is down'],
      }),
    {
      data: 'source-error',
      code: 'partial-response',
      message: /store gateway 2/,
    },
  ],
  [
    'answers native histograms',
    res =>
      answerJson(
        res,
        200,
        matrix([{ metric: {}, histograms: [[1_800_000_000, {}]] }]),
      ),
    { data: 'invalid', code: 'native-histogram' },
  ],
  [
    'never gets below its limit of samples',
    res =>
      answerJson(
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
});
