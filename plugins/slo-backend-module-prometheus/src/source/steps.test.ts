import { JsonObject } from '@backstage/types';
import { SliQuery } from '@callboard/backstage-plugin-slo-node';
import { ratio, raw, threshold } from '../__testUtils__/queries';
import { fetchFrom } from '../__testUtils__/withSource';

const FROM = 1_800_000_000;
const span = { from: FROM, to: FROM + 600 };
const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** One series with a value each minute; what is undefined is missing. */
const perMinute = (value: (minute: number) => number | undefined) => ({
  labels: {},
  samples: minutes.flatMap(minute => {
    const v = value(minute);
    return v === undefined ? [] : [{ t: (FROM + minute * 60) * 1000, v }];
  }),
});

const answerOf = async (
  store: Record<string, (minute: number) => number | undefined>,
  query: SliQuery,
  settings: JsonObject = {},
) => {
  const { answers, asked } = await fetchFrom(
    {
      store: Object.fromEntries(
        Object.entries(store).map(([text, value]) => [
          text,
          [perMinute(value)],
        ]),
      ),
      settings,
    },
    [query],
  );
  return { answer: answers[0], asked };
};

describe('counts per step (counter: false)', () => {
  const counts = ratio(
    span,
    { good: 'sum(good)', total: 'sum(all)' },
    { counter: false },
  );

  it('are added up per bucket', async () => {
    const { answer } = await answerOf(
      { 'sum(good)': m => m, 'sum(all)': () => 10 },
      counts,
    );
    expect(answer).toMatchObject({
      warnings: [],
      buckets: [
        { bucket: FROM, good: 15, total: 50, observedSeconds: 300 },
        { bucket: FROM + 300, good: 40, total: 50, observedSeconds: 300 },
      ],
    });
  });

  it('leave steps unobserved in which one is missing or not a number', async () => {
    const { answer } = await answerOf(
      {
        'sum(good)': m => (m === 2 ? NaN : 1),
        'sum(all)': m => (m === 3 ? undefined : 1),
      },
      counts,
    );
    expect(answer).toMatchObject({
      warnings: [],
      buckets: [
        { good: 3, total: 3, observedSeconds: 180 },
        { good: 5, total: 5, observedSeconds: 300 },
      ],
    });
  });

  it('leave out and name what cannot be', async () => {
    const { answer } = await answerOf(
      {
        'sum(good)': m => (m === 1 ? 3 : 1),
        'sum(all)': m => (m === 7 ? -1 : 2),
      },
      counts,
    );
    expect(answer).toMatchObject({
      warnings: [{ code: 'good-exceeds-total' }, { code: 'not-a-count' }],
      buckets: [
        { good: 4, total: 8 },
        { good: 4, total: 8 },
      ],
    });
  });

  it('say so where good never comes while total moves', async () => {
    const { answer } = await answerOf({ 'sum(all)': () => 2 }, counts);
    expect(answer).toMatchObject({
      buckets: [],
      warnings: [{ code: 'never-seen' }],
    });
  });
});

describe('a threshold', () => {
  it.each([
    ['lt', 4],
    ['lte', 5],
    ['gt', 5],
    ['gte', 6],
  ] as const)('%s holds at %s of ten steps', async (op, good) => {
    const query = threshold(span, 'g', { op, value: 5 });
    const { answer } = await answerOf({ g: m => m }, query);
    const buckets = answer?.outcome === 'ok' ? answer.buckets : [];
    expect(buckets.reduce((sum, b) => sum + b.good, 0)).toBe(good);
    expect(buckets.reduce((sum, b) => sum + b.total, 0)).toBe(10);
  });

  it('takes not a number for no traffic, and infinity for a value', async () => {
    const { answer } = await answerOf(
      { g: m => (m <= 5 ? NaN : Infinity) },
      threshold(span, 'g', { op: 'lt', value: 5 }),
    );
    expect(answer).toMatchObject({
      buckets: [{ bucket: FROM + 300, good: 0, total: 5 }],
    });
  });

  it('is invalid where several series come at once', async () => {
    const { answers } = await fetchFrom(
      { store: { g: [perMinute(() => 1), perMinute(() => 2)] } },
      [threshold(span, 'g', { op: 'lt', value: 5 })],
    );
    expect(answers).toMatchObject([
      { data: 'invalid', code: 'several-series' },
    ]);
  });

  it('keeps to the width of its own buckets', async () => {
    const query = threshold(
      { from: FROM, to: FROM + 120 },
      'g',
      { op: 'lt', value: 5 },
      { bucketSeconds: 60 },
    );
    const { answer, asked } = await answerOf({ g: () => 1 }, query, {
      step: { minutes: 5 },
    });
    expect(answer).toMatchObject({
      buckets: [
        { bucket: FROM, total: 1, observedSeconds: 60 },
        { bucket: FROM + 60, total: 1, observedSeconds: 60 },
      ],
    });
    expect(asked.map(({ form }) => form.get('step'))).toEqual(['60.000']);
  });
});

describe('a raw ratio', () => {
  it.each([
    ['success', 7.5],
    ['failure', 2.5],
  ] as const)('of %s', async (rawType, good) => {
    const query = raw(span, 'r', rawType);
    const { answer } = await answerOf({ r: () => 0.75 }, query);
    const buckets = answer?.outcome === 'ok' ? answer.buckets : [];
    expect(buckets.reduce((sum, b) => sum + b.good, 0)).toBe(good);
    expect(buckets.reduce((sum, b) => sum + b.total, 0)).toBe(10);
  });

  it('is unobserved outside of 0 to 1, but for noise', async () => {
    const { answer } = await answerOf(
      { r: m => (m === 1 ? 1.5 : 1 + 1e-12) },
      raw(span, 'r', 'success'),
    );
    expect(answer).toMatchObject({
      warnings: [{ code: 'not-a-ratio' }],
      buckets: [
        { good: 4, total: 4, observedSeconds: 240 },
        { good: 5, total: 5 },
      ],
    });
  });
});

describe('a histogram', () => {
  const bounds = ['0.25', '0.5', '+Inf'].map(le => ({
    ...perMinute(() => 1),
    labels: { le },
  }));
  const QUERY = 'histogram_quantile(0.9, rate(h_bucket[5m]))';

  it.each([
    [
      0.3,
      [
        'histogram_quantile interpolates: 0.3 lies between the bucket bounds 0.25 and 0.5. Exact figures need a bucket bound at 0.3',
      ],
    ],
    [0.5, []],
  ])('compared with %s says %j', async (value, messages) => {
    const { answers } = await fetchFrom(
      { store: { [QUERY]: [perMinute(() => 0.1)], h_bucket: bounds } },
      [threshold(span, QUERY, { op: 'lt', value })],
    );
    const [answer] = answers;
    const warnings = answer?.outcome === 'ok' ? answer.warnings : [];
    expect(warnings.map(({ message }) => message)).toEqual(messages);
  });

  it('of the native kind has no bounds to name', async () => {
    const fraction = 'histogram_fraction(0, 0.2, rate(h[5m]))';
    const { answers } = await fetchFrom(
      { store: { [fraction]: [perMinute(() => 0.99)] } },
      [raw(span, fraction, 'success')],
    );
    expect(answers).toMatchObject([
      {
        warnings: [
          { code: 'interpolated', message: expect.stringMatching(/native/) },
        ],
        buckets: [{ total: 5 }, { total: 5 }],
      },
    ]);
  });
});
