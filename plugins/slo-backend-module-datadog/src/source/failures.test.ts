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

describe.each(['v1', 'v2'])('failures of %s', api => {
  const organization = { api };

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
