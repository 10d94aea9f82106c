import { series, span, steady, TOTAL } from '../__testUtils__/counters';
import { ratio } from '../__testUtils__/queries';
import { fetchFrom } from '../__testUtils__/withSource';
import { RawSeries } from '../lib/series';

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
