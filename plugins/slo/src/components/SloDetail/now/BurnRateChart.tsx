import { useMemo } from 'react';
import {
  formatBurnRate,
  formatDuration,
  TimeChart,
  TimeChartReference,
} from '@callboard/backstage-plugin-callboard-react';
import {
  alertPairsFor,
  durationSeconds,
  SloHistory,
} from '@callboard/backstage-plugin-slo-common';
import { budgetOverTime, burnRateSeries } from '../../../lib/burnDownSeries';
import { spansOf } from '../../../lib/happenings';
import { historyColumns, readOutWords } from '../../../lib/historyWords';

/** Factors of the alert pairs that are in sight of what happened; 1× always is. */
function references(
  history: SloHistory,
  highest: number,
): TimeChartReference[] {
  const window = durationSeconds(history.window.duration) ?? 0;
  const even: TimeChartReference = {
    value: 1,
    label: '1× lasts the window',
    tone: 'neutral',
  };
  const factors = alertPairsFor(window).map(
    ({ factor, severity }): TimeChartReference => ({
      value: factor,
      label: `${formatBurnRate(factor)} ${severity}`,
      tone: 'warning',
    }),
  );
  return [
    even,
    ...factors.filter(({ value }) => value > 1.5 && value <= highest * 1.2),
  ];
}

/** How fast the budget was spent, stretch by stretch, against the factors of the alert pairs. */
export function BurnRateChart(props: { history: SloHistory; title: string }) {
  const { history, title } = props;
  const points = useMemo(() => burnRateSeries(history), [history]);
  const budget = useMemo(() => budgetOverTime(history).points, [history]);
  const spans = useMemo(() => spansOf(history), [history]);
  const lines = useMemo(() => {
    const highest = Math.max(0, ...points.map(p => p.value ?? 0));
    return references(history, highest);
  }, [history, points]);
  return (
    <TimeChart
      kind="bars"
      height={140}
      name={`Burn rate of ${title}`}
      summary={`How fast the budget was spent in each ${formatDuration(
        history.stepSeconds,
      )}: 1× spends exactly the budget in one window.`}
      points={points}
      references={lines}
      spans={spans}
      formatValue={formatBurnRate}
      readOut={index =>
        readOutWords(history.points[index], budget[index]?.value)
      }
      columns={historyColumns(history, history.points, budget)}
    />
  );
}
