import {
  FROM,
  GOOD,
  series,
  span,
  steady,
  TOTAL,
} from '../__testUtils__/counters';
import { ratio } from '../__testUtils__/queries';
import { fetchFrom } from '../__testUtils__/withSource';

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
