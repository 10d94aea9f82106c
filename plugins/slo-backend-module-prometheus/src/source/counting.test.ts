import { ratio } from '../__testUtils__/queries';
import { fetchFrom } from '../__testUtils__/withSource';
import { RawSeries } from '../lib/series';

const FROM = 1_800_000_000;
const span = { from: FROM, to: FROM + 900 };
const TOTAL = 'requests_total{job="x"}';
const BAD = 'requests_total{job="x",code=~"5.."}';
const GOOD = 'requests_total{job="x",code="200"}';

/** A series of target x/a by values at seconds relative to the start. */
function series(
  values: Array<[number, number]>,
  labels: Record<string, string> = {},
): RawSeries {
  return {
    labels: { job: 'x', instance: 'a', ...labels },
    samples: values.map(([at, v]) => ({ t: (FROM + at) * 1000, v })),
  };
}

/** Scraped each minute, counting 1 per second since 1,000 before. */
const steady = Array.from({ length: 40 }, (_, i): [number, number] => {
  const at = -1200 + i * 60;
  return [at, 10_000 + at];
});
const up = (values: Array<[number, number]>) => ({
  'up{job=~"x",instance=~"a"}': [series(values)],
});

describe('counting', () => {
  it('counts increments into the bucket of their later scrape, an edge into the bucket it ends', async () => {
    const { answers } = await fetchFrom(
      { store: { [TOTAL]: [series(steady)], [GOOD]: [series(steady)] } },
      [ratio(span, { good: GOOD, total: TOTAL })],
    );
    expect(answers).toEqual([
      {
        digest: 'sli',
        outcome: 'ok',
        warnings: [],
        sent: [
          {
            role: 'good',
            sourceType: 'Prometheus',
            query: GOOD,
            sent: `${GOOD}[…]`,
            fusedWith: 0,
          },
          {
            role: 'total',
            sourceType: 'Prometheus',
            query: TOTAL,
            sent: `${TOTAL}[…]`,
            fusedWith: 0,
          },
        ],
        buckets: [0, 300, 600].map(at => ({
          bucket: FROM + at,
          good: 300,
          total: 300,
          observedSeconds: 300,
        })),
      },
    ]);
  });

  it('reads what several indicators share once', async () => {
    const { asked } = await fetchFrom(
      { store: { [TOTAL]: [series(steady)], [GOOD]: [series(steady)] } },
      [
        ratio(span, { good: GOOD, total: TOTAL }, { digest: 'a' }),
        ratio(span, { good: GOOD, total: `sum(${TOTAL})` }, { digest: 'b' }),
        ratio(span, { good: TOTAL, total: TOTAL }, { digest: 'c' }),
      ],
    );
    expect(asked).toHaveLength(2);
  });

  it('reads in shorter spans where the whole is too much, to the same end', async () => {
    let refused = 0;
    const { answers } = await fetchFrom(
      {
        store: { [TOTAL]: [series(steady)] },
        intercept: ({ form }, res) => {
          const range = /\[(\d+)ms\]/.exec(form.get('query') ?? '')?.[1];
          if (Number(range) < 1_000_000) return false;
          refused += 1;
          res.writeHead(422).end(
            JSON.stringify({
              status: 'error',
              errorType: 'execution',
              error: 'query processing would load too many samples into memory',
            }),
          );
          return true;
        },
      },
      [ratio(span, { good: TOTAL, total: TOTAL })],
    );
    expect(refused).toBeGreaterThan(0);
    expect(answers).toMatchObject([
      { buckets: [0, 300, 600].map(at => ({ bucket: FROM + at, total: 300 })) },
    ]);
  });

  it('counts what happened in a pause of three hours when it ends, and leaves the pause unobserved', async () => {
    const values: Array<[number, number]> = [
      [-10_800, 100],
      [400, 170],
      [460, 171],
      [520, 172],
      [580, 173],
    ];
    const { answers } = await fetchFrom(
      {
        store: { [TOTAL]: [series(values)] },
        instance: { scrapeInterval: { seconds: 60 } },
      },
      [ratio(span, { good: TOTAL, total: TOTAL })],
    );
    expect(answers).toMatchObject([
      {
        buckets: [
          { bucket: FROM + 300, total: 73, good: 73, observedSeconds: 180 },
        ],
      },
    ]);
  });

  it('forgets what a series was after a day', async () => {
    const values: Array<[number, number]> = [
      [-100_000, 100],
      [400, 170],
      [460, 171],
    ];
    const { answers } = await fetchFrom(
      { store: { [TOTAL]: [series(values)] } },
      [ratio(span, { good: TOTAL, total: TOTAL })],
    );
    expect(answers).toMatchObject([{ buckets: [{ total: 1 }] }]);
  });

  it.each([
    ['counts a series born under a target that was up in full', [[-60, 1]], 7],
    [
      'takes the first value of a series that came with its target as a start',
      [[90, 1]],
      2,
    ],
    ['takes it as a start when the target was down before', [[-60, 0]], 2],
    [
      'takes it as a start when the target was up too long ago',
      [[-7200, 1]],
      2,
    ],
  ] as const)('%s', async (_, ups, total) => {
    const { answers } = await fetchFrom(
      {
        store: {
          [TOTAL]: [
            series([
              [90, 5],
              [150, 7],
            ]),
          ],
          ...up(ups.map(([at, v]) => [at, v])),
        },
      },
      [ratio(span, { good: TOTAL, total: TOTAL })],
    );
    expect(answers).toMatchObject([{ buckets: [{ bucket: FROM, total }] }]);
  });

  it('leaves out a bucket in which good exceeds total, and names it', async () => {
    const more = steady.map(([at, v]): [number, number] => [
      at,
      at > 300 ? v + 5 : v,
    ]);
    const { answers } = await fetchFrom(
      { store: { [TOTAL]: [series(steady)], [GOOD]: [series(more)] } },
      [ratio(span, { good: GOOD, total: TOTAL })],
    );
    expect(answers).toMatchObject([
      {
        buckets: [{ bucket: FROM }, { bucket: FROM + 600 }],
        warnings: [
          {
            code: 'good-exceeds-total',
            message: `Bucket ${new Date(
              (FROM + 300) * 1000,
            ).toISOString()}: good 305 > total 300`,
          },
        ],
      },
    ]);
  });

  it.each([NaN, Infinity, -Infinity, -1])(
    'leaves out the bucket of a sample that is %s, and no other',
    async v => {
      const broken = steady.map(([at, value]): [number, number] => [
        at,
        at === 420 ? v : value,
      ]);
      const { answers } = await fetchFrom(
        { store: { [TOTAL]: [series(broken)] } },
        [ratio(span, { good: TOTAL, total: TOTAL })],
      );
      expect(answers).toMatchObject([
        {
          buckets: [
            { bucket: FROM, total: 300 },
            { bucket: FROM + 600, total: 300 },
          ],
          warnings: [{ code: 'not-a-count' }],
        },
      ]);
    },
  );
});

describe('what is absent', () => {
  const once = [series([[-500_000, 3]])];
  const SIBLING = 'requests_total{job="x",code!=""}';
  const zero = [0, 300, 600].map(at => ({ bucket: FROM + at, total: 300 }));

  it.each([['no error ever, and nothing proves the labels: unknown', {}]])(
    '%s',
    async (_, more) => {
      const { answers } = await fetchFrom(
        { store: { [TOTAL]: [series(steady)], ...more } },
        [ratio(span, { bad: BAD, total: TOTAL })],
      );
      expect(answers).toMatchObject([
        {
          outcome: 'ok',
          buckets: [],
          warnings: [
            { code: 'never-seen', message: expect.stringContaining(BAD) },
          ],
        },
      ]);
    },
  );

  it.each([
    ['no error now, but there was one weeks ago: zero', { [BAD]: once }],
    [
      'no error ever, but series with other outcomes: zero',
      { [SIBLING]: once },
    ],
  ])('%s', async (_, more) => {
    const { answers } = await fetchFrom(
      { store: { [TOTAL]: [series(steady)], ...more } },
      [ratio(span, { bad: BAD, total: TOTAL })],
    );
    expect(answers).toMatchObject([
      { buckets: zero.map(b => ({ ...b, good: 300 })), warnings: [] },
    ]);
  });

  it('good gone that once was: all bad', async () => {
    const { answers } = await fetchFrom(
      { store: { [TOTAL]: [series(steady)], [GOOD]: once } },
      [ratio(span, { good: GOOD, total: TOTAL })],
    );
    expect(answers).toMatchObject([
      { buckets: zero.map(b => ({ ...b, good: 0 })), warnings: [] },
    ]);
  });

  it('good never seen: unknown, whatever other outcomes there are', async () => {
    const { answers } = await fetchFrom(
      { store: { [TOTAL]: [series(steady)], [SIBLING]: once } },
      [ratio(span, { good: GOOD, total: TOTAL })],
    );
    expect(answers).toMatchObject([
      { buckets: [], warnings: [{ code: 'never-seen' }] },
    ]);
  });

  it('no total: no data, without a warning', async () => {
    const { answers } = await fetchFrom(
      { store: { [BAD]: [series(steady)] } },
      [ratio(span, { bad: BAD, total: TOTAL })],
    );
    expect(answers).toMatchObject([
      { digest: 'sli', outcome: 'ok', buckets: [], warnings: [] },
    ]);
  });

  it('no error while nothing moves: nothing to wonder about, and nothing asked', async () => {
    const still = steady.map(([at]): [number, number] => [at, 42]);
    const { answers, asked } = await fetchFrom(
      { store: { [TOTAL]: [series(still)] } },
      [ratio(span, { bad: BAD, total: TOTAL })],
    );
    expect(answers).toMatchObject([
      { buckets: zero.map(b => ({ ...b, good: 0, total: 0 })), warnings: [] },
    ]);
    expect(asked).toHaveLength(2);
  });
});

describe('what is noticed', () => {
  const codesFor = async (store: Record<string, RawSeries[]>) => {
    const { answers } = await fetchFrom({ store }, [
      ratio(span, { good: TOTAL, total: TOTAL }),
    ]);
    const [answer] = answers;
    return answer?.outcome === 'ok' ? answer.warnings.map(w => w.code) : [];
  };

  it('a counter that went down', async () => {
    const restarted = steady.map(([at, v]): [number, number] => [
      at,
      at > 400 ? v - 10_000 : v,
    ]);
    expect(await codesFor({ [TOTAL]: [series(restarted)] })).toEqual([
      'counter-reset',
    ]);
  });

  it('a series that ended under a target that goes on', async () => {
    const ended = steady.filter(([at]) => at < 120);
    const stores = { [TOTAL]: [series(steady), series(ended, { code: '1' })] };
    expect(await codesFor(stores)).toEqual(['vanished-series']);
  });

  it('the same series from two replicas', async () => {
    const replicas = ['a', 'b'].map(prometheus_replica =>
      series(steady, { prometheus_replica }),
    );
    expect(await codesFor({ [TOTAL]: replicas })).toEqual([
      'duplicated-series',
    ]);
  });

  it.each([
    [120_000, 'clock-behind'],
    [-120_000, 'clock-ahead'],
  ])('a clock that is off by %s ms', async (ms, code) => {
    const { answers } = await fetchFrom(
      { store: {}, now: () => Date.now() + ms },
      [ratio(span, { good: TOTAL, total: TOTAL })],
    );
    expect(answers).toMatchObject([{ warnings: [{ code }] }]);
  });
});
