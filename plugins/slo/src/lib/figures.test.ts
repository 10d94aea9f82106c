import { historyOf } from '../../dev/history';
import { makeSlo } from '../../dev/statuses';
import {
  budgetOverTime,
  burnDownSeries,
  burnRateSeries,
} from './burnDownSeries';
import { countsWords, historyColumns, readOutWords } from './historyWords';
import { secondsToExhaustion } from './forecast';
import { freshnessOf, freshnessOfAll } from './freshness';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const status = makeSlo(NOW, { name: 'x' });
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('how long the budget lasts', () => {
  const burning = {
    ...status,
    state: 'burning',
    errorBudgetRemaining: 0.5,
    burning: { severity: 'page', long: '6h', short: '30m', factor: 6 },
    burnRates: { '6h': 6 },
  } as const;

  it('is what is left of the window at the rate it burns', () => {
    expect(secondsToExhaustion(burning)).toBe(2.5 * 86_400);
  });

  it.each([
    ['it does not burn', { state: 'healthy' as const }],
    ['the rate is unknown', { burnRates: { '6h': null } }],
    ['nothing is left', { errorBudgetRemaining: -0.1 }],
    ['what is left is unknown', { errorBudgetRemaining: null }],
    [
      'the window cannot be read',
      { window: { duration: 'x', isRolling: true } },
    ],
  ])('is not said where %s', (_, change) => {
    expect(secondsToExhaustion({ ...burning, ...change })).toBeUndefined();
  });
});

describe('freshness', () => {
  it('ends where the data can no longer be trusted', () => {
    const { asOf } = status;
    expect(freshnessOf(status)).toEqual({ asOf, stale: false });
    expect(freshnessOf({ asOf, data: 'source-error' })).toEqual({
      asOf,
      stale: true,
    });
  });

  it('of a block is that of its oldest figures that can be trusted', () => {
    const at = (asOf: string | null, data: 'ok' | 'stale' = 'ok') => ({
      asOf,
      data,
    });
    expect(freshnessOfAll([at('2'), at('1'), at('0', 'stale')])).toEqual({
      asOf: '1',
      stale: false,
    });
    expect(freshnessOfAll([at('1', 'stale'), at('2', 'stale')])).toEqual({
      asOf: '2',
      stale: true,
    });
    expect(freshnessOfAll([at(null, 'stale')])).toBeUndefined();
    expect(freshnessOfAll([])).toBeUndefined();
  });
});

describe('the charts of a history', () => {
  const history = historyOf(status, {}, NOW);

  it('burn down from full to what is left, beside even spending from full to nothing', () => {
    const { points, ideal } = burnDownSeries(history);
    const values = points.flatMap(p => p.value ?? []);
    expect(values[0]).toBeGreaterThan(0.9);
    expect(values[values.length - 1]).toBeCloseTo(0.48, 1);
    expect([...values].sort((a, b) => b - a)).toEqual(values);
    expect([ideal?.from.value, ideal?.to.value]).toEqual([1, 0]);
    expect(ideal?.to.at).toBe(points[points.length - 1]?.end);
  });

  it('burn down by slices where the method counts them', () => {
    const sliced = makeSlo(NOW, {
      name: 'x',
      target: 0.999,
      budgetingMethod: 'Timeslices',
      slices: { measured: 40_000, bad: 20, empty: 0, unknown: 0 },
    });
    const { points } = burnDownSeries(historyOf(sliced, {}, NOW));
    expect(points[points.length - 1]?.value).toBeCloseTo(0.5, 6);
  });

  it('take the burn rate of a slice by the target of its day', () => {
    const half = history.points.slice(0, 2).map((point, i) => ({
      ...point,
      observedSeconds: 1,
      slices: { measured: 100, bad: 1, empty: 0, unknown: 0 },
      // One bad slice in a hundred, first under 99 %, then under 98 %.
      ...(i === 0 ? { target: 0.99, burnRate: 1 } : { burnRate: 0.5 }),
    }));
    const { points } = burnDownSeries({
      ...history,
      target: 0.98,
      points: half,
    });
    expect(points.map(p => p.value)).toEqual([0.75, 0.5]);
  });

  it('follow a calendar window to its end', () => {
    const window = { duration: '1M', isRolling: false };
    const windowRange = {
      start: '2026-11-01T00:00:00Z',
      end: '2026-12-01T00:00:00Z',
    };
    const { points, shown, ideal, until } = burnDownSeries({
      ...history,
      window,
      windowRange,
    });
    expect(until).toBe(Date.parse(windowRange.end));
    expect(ideal?.to.at).toBe(until);
    expect(points[0]?.end).toBeGreaterThan(Date.parse(windowRange.start));
    expect(points).toHaveLength(shown.length);
    expect(shown.length).toBeLessThan(history.points.length);
    expect(points[points.length - 1]?.value).toBe(
      history.points[history.points.length - 1]?.errorBudgetRemaining,
    );
  });

  it('leave a gap where nothing was measured', () => {
    const gaps = (values: { value: number | null }[]) =>
      values.flatMap(({ value }, i) => (value === null ? i : []));
    expect(gaps(burnDownSeries(history).points)).toEqual([60, 61]);
    expect(gaps(burnRateSeries(history))).toEqual([60, 61]);
  });

  it('carry the bounds of values that are not exact', () => {
    const [first, ...rest] = history.points;
    const bounded = {
      ...history,
      points: [first, ...rest].flatMap((p, i) =>
        p
          ? {
              ...p,
              bounds: i ? undefined : { errorBudgetRemaining: [0.4, 0.6] },
            }
          : [],
      ),
    };
    const { points } = budgetOverTime(bounded);
    expect(points[0]?.bounds).toEqual([0.4, 0.6]);
    expect(points[1]?.bounds).toBeUndefined();
  });

  it('have nothing to show where there is nothing', () => {
    expect(burnDownSeries({ ...history, points: [] })).toMatchObject({
      points: [],
      ideal: undefined,
    });
  });

  it('are said in words and rows', () => {
    const [point] = history.points;
    const counted = { ...point, good: 12_034, total: 12_050 };
    if (!point) {
      throw new Error('the history has points');
    }
    expect(countsWords({ ...point, ...counted })).toBe(
      '12,034 of 12,050 good (16 bad)',
    );
    expect(countsWords({ ...point, total: 0, good: 0 })).toBe('no traffic');
    expect(countsWords({ ...point, observedSeconds: 0 })).toBe('not measured');
    expect(plain(readOutWords({ ...point, ...counted }, 0.41))).toMatch(
      /: 12,034 of 12,050 good \(16 bad\); budget left 41 %; burn rate /,
    );
    expect(readOutWords(undefined, null)).toBe('nothing measured');
    const columns = historyColumns(
      history,
      history.points,
      burnDownSeries(history).points,
    );
    expect(columns.map(c => c.header)).toEqual([
      'Time',
      'Counted',
      'Budget left',
      'Burn rate',
      'What happened',
    ]);
    expect(columns.map(c => c.cell(60)).slice(1)).toEqual([
      'not measured',
      'unknown',
      'unknown',
      '',
    ]);
    expect(columns[0]?.cell(9999)).toBe('');
  });

  it('show a quiet stretch as no spending, not as a gap', () => {
    const points = history.points.map(p => ({
      ...p,
      total: 0,
      good: 0,
      burnRate: null,
    }));
    expect(burnRateSeries({ ...history, points })[0]?.value).toBe(0);
  });
});
