import { fetchFrom } from '../__testUtils__/fetchFrom';
import {
  datadog,
  every,
  HOUR,
  NOON,
  ratio,
  threshold,
} from '../__testUtils__/queries';

const HITS = 'sum:hits{*}.as_count()';
const BAD = 'sum:errors{*}.as_count()';
const DAY = 86_400;

describe.each(['v1', 'v2'])('counting through %s', api => {
  const organization = { api };

  it('counts bad and total per bucket, summed over series', async () => {
    const { answers, asked } = await fetchFrom(
      {
        organization,
        store: {
          hits: [every(60, () => 10), every(60, () => 5)],
          errors: [[[NOON - 600, 3]]],
        },
      },
      [ratio({ bad: BAD, total: HITS })],
    );
    expect(answers).toMatchObject([{ outcome: 'ok', warnings: [] }]);
    const [answer] = answers;
    const buckets = answer?.outcome === 'ok' ? answer.buckets : [];
    expect(buckets).toHaveLength(12);
    expect(buckets.slice(-3)).toEqual([
      { bucket: NOON - 900, good: 75, total: 75, observedSeconds: 300 },
      { bucket: NOON - 600, good: 72, total: 75, observedSeconds: 300 },
      { bucket: NOON - 300, good: 75, total: 75, observedSeconds: 300 },
    ]);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers).toMatchObject({
      'dd-api-key': 'api-s3cret',
      'dd-application-key': 'app-s3cret',
    });
  });

  it('says what was sent, and with how many others', async () => {
    const { answers } = await fetchFrom(
      { organization, store: { hits: [every(60, () => 1)] } },
      [ratio({ good: HITS, total: HITS }, { metric: { dataSourceRef: 'x' } })],
    );
    expect(answers).toMatchObject([
      {
        sent: [
          { role: 'good', query: HITS, dataSourceRef: 'x', fusedWith: 0 },
          {
            role: 'total',
            sent: 'sum:hits{*}.as_count().rollup(sum, 300).fill(null)',
          },
        ],
      },
    ]);
  });

  it('gives the same answers fused as one by one, in fewer requests', async () => {
    const store = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [
        `hits.m${i}`,
        [every(60, at => (at / 60 + i) % 7), every(300, () => i)],
      ]),
    );
    const queries = Object.keys(store).map((metric, i) =>
      ratio(
        {
          good: `sum:${metric}{*}`,
          total: `sum:${metric}{*} by {host}`,
        },
        { digest: `d${i}`, from: i % 2 ? HOUR.from : HOUR.from - 3_600 },
      ),
    );
    const fused = await fetchFrom({ organization, store }, queries);
    const single = await Promise.all(
      queries.map(query => fetchFrom({ organization, store }, [query])),
    );
    const bare = (list: typeof fused.answers) =>
      list
        .map(answer => ({ ...answer, sent: undefined }))
        .sort((a, b) => a.digest.localeCompare(b.digest));
    expect(bare(fused.answers)).toEqual(
      bare(single.flatMap(({ answers }) => answers)),
    );
    expect(fused.asked.length).toBeLessThan(queries.length / 2);
  });

  it('keeps requests under the length that URLs may have', async () => {
    const queries = Array.from({ length: 60 }, (_, i) => {
      const total = `sum:hits{service:${'x'.repeat(300)}${i}}`;
      return ratio({ good: total, total }, { digest: `d${i}` });
    });
    const { answers, asked } = await fetchFrom(
      { organization, store: { hits: [every(60, () => 1)] } },
      queries,
    );
    expect(answers.filter(({ outcome }) => outcome === 'ok')).toHaveLength(60);
    expect(asked.flatMap(one => one.queries)).toHaveLength(60);
    expect(asked.length).toBeGreaterThan(api === 'v1' ? 1 : 0);
  });

  it('reads a long past in parts that come in the interval wanted', async () => {
    const span = { from: NOON - 12 * DAY, to: NOON };
    const { answers, asked } = await fetchFrom(
      { organization, store: { hits: [every(300, () => 2, span)] } },
      [ratio({ good: HITS, total: HITS }, span)],
    );
    expect(asked.map(({ from, to }) => to - from)).toEqual([
      5 * DAY,
      5 * DAY,
      2 * DAY,
    ]);
    const [answer] = answers;
    const buckets = answer?.outcome === 'ok' ? answer.buckets : [];
    expect(buckets).toHaveLength((12 * DAY) / 300);
    expect(buckets.every(({ total }) => total === 2)).toBe(true);
  });

  it('asks in smaller parts when the answer is too coarse', async () => {
    const span = { from: NOON - 2 * DAY, to: NOON };
    const { answers, asked } = await fetchFrom(
      {
        organization,
        maxPoints: 400,
        store: { hits: [every(300, () => 2, span)] },
      },
      [ratio({ good: HITS, total: HITS }, span)],
    );
    expect(asked.length).toBeGreaterThan(1);
    const [answer] = answers;
    const buckets = answer?.outcome === 'ok' ? answer.buckets : [];
    expect(buckets).toHaveLength((2 * DAY) / 300);
    expect(buckets.every(({ total }) => total === 2)).toBe(true);
  });

  it('leaves a bucket without a total unobserved', async () => {
    const { answers } = await fetchFrom(
      {
        organization,
        store: {
          hits: [[[NOON - 900, 4]]],
          errors: [
            [
              [NOON - 900, 1],
              [NOON - 300, 1],
            ],
          ],
        },
      },
      [ratio({ bad: BAD, total: HITS })],
    );
    expect(answers).toMatchObject([
      { buckets: [{ bucket: NOON - 900, good: 3, total: 4 }], warnings: [] },
    ]);
  });

  it.each([
    ['bad', 'seen before', { bad: BAD }, [[NOON - 9 * DAY, 1]], 10],
    ['good', 'seen before', { good: BAD }, [[NOON - 9 * DAY, 1]], 0],
    ['bad', 'never seen', { bad: BAD }, [], undefined],
  ])(
    'takes absent %s that was %s for what it is',
    async (_role, _seen, numerator, points, good) => {
      const { answers, asked } = await fetchFrom(
        {
          organization,
          store: {
            hits: [[[NOON - 300, 10]]],
            errors: [points as [number, number][]],
          },
        },
        [ratio({ ...numerator, total: HITS })],
      );
      expect(asked).toHaveLength(2);
      expect(answers).toMatchObject(
        good === undefined
          ? [{ buckets: [], warnings: [{ code: 'never-seen' }] }]
          : [{ buckets: [{ good, total: 10 }], warnings: [] }],
      );
    },
  );

  it('leaves out what cannot be, and names it', async () => {
    const { answers } = await fetchFrom(
      {
        organization,
        store: {
          hits: [every(300, at => (at === NOON - 600 ? -1 : 5))],
          errors: [every(300, at => (at === NOON - 300 ? 6 : 0))],
        },
      },
      [ratio({ bad: BAD, total: HITS })],
    );
    expect(answers).toMatchObject([
      {
        buckets: { length: 10 },
        warnings: [{ code: 'not-a-count' }, { code: 'bad-exceeds-total' }],
      },
    ]);
  });

  it('makes one event per step of a threshold, and no event of a hole', async () => {
    const latency = every(60, at => (at >= NOON - 120 ? 0.9 : 0.1)).filter(
      ([at]) => at < NOON - 600 || at >= NOON - 240,
    );
    const { answers } = await fetchFrom(
      { organization, store: { latency: [latency] } },
      [threshold(datadog('avg:latency{*}'), 0.5)],
    );
    const [answer] = answers;
    expect(answer?.outcome === 'ok' && answer.buckets.slice(-2)).toEqual([
      { bucket: NOON - 900, good: 5, total: 5, observedSeconds: 300 },
      { bucket: NOON - 300, good: 2, total: 4, observedSeconds: 240 },
    ]);
  });

  it('honours the interval of a threshold and the width of buckets', async () => {
    const { answers } = await fetchFrom(
      { organization, store: { latency: [every(10, () => 0.1)] } },
      [
        threshold(datadog('avg:latency{*}', { spec: { interval: '20s' } }), 1, {
          from: NOON - 120,
          bucketSeconds: 60,
        }),
      ],
    );
    expect(answers).toMatchObject([
      {
        buckets: [
          { bucket: NOON - 120, good: 3, total: 3, observedSeconds: 60 },
          { bucket: NOON - 60, good: 3, total: 3, observedSeconds: 60 },
        ],
      },
    ]);
  });

  it.each([
    ['success', 0.75],
    ['failure', 0.25],
  ] as const)('reads a raw ratio of %s', async (rawType, good) => {
    const { answers } = await fetchFrom(
      {
        organization,
        store: {
          availability: [
            [
              [NOON - 300, 0.75],
              [NOON - 240, 1.5],
            ],
          ],
        },
      },
      [
        {
          digest: 'raw',
          ...HOUR,
          indicator: {
            kind: 'ratio',
            counter: false,
            rawType,
            raw: datadog('avg:availability{*}'),
          },
        },
      ],
    );
    expect(answers).toMatchObject([
      {
        buckets: [{ good, total: 1, observedSeconds: 60 }],
        warnings: [{ code: 'not-a-ratio' }],
      },
    ]);
  });
});
