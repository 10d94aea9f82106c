import { SliQuery } from '@callboard/backstage-plugin-slo-node';
import { answerJson, refusal } from '../__testUtils__/answers';
import { startFakePrometheus } from '../__testUtils__/fakePrometheus';
import { promql, ratio } from '../__testUtils__/queries';
import { fetchFrom, sourceOf } from '../__testUtils__/withSource';

const span = { from: 1_800_000_000, to: 1_800_000_600 };
const query = ratio(span, {
  good: 'good_total{job="x"}',
  total: 'all_total{job="x"}',
});

describe('a Prometheus that', () => {
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
          answerJson(res, 400, refusal('bad_data', 'no'));
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
