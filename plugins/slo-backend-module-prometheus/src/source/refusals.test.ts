import { fetchFrom } from '../__testUtils__/withSource';

const span = { from: 1_800_000_000, to: 1_800_000_600 };

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
