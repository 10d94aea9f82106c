import {
  BAD,
  FROM,
  GOOD,
  series,
  span,
  steady,
  TOTAL,
} from '../__testUtils__/counters';
import { ratio } from '../__testUtils__/queries';
import { fetchFrom } from '../__testUtils__/withSource';

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
