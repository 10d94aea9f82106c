import {
  formatBudget,
  formatBurnRate,
  formatCount,
  TimeChartColumn,
  TimeChartIdeal,
  TimeChartPoint,
} from '@callboard/backstage-plugin-callboard-react';
import {
  burnDown,
  HistoryPoint,
  SloHistory,
} from '@callboard/backstage-plugin-slo-common';

/** What a chart of the budget needs besides its names. */
export interface BudgetSeries {
  points: TimeChartPoint[];
  /** Where an even spending of the budget would stand; only in a burn-down. */
  ideal?: TimeChartIdeal;
}

const instants = ({ start, end }: HistoryPoint) => ({
  start: Date.parse(start),
  end: Date.parse(end),
});

/**
 * The burn-down of the window: how its budget was spent from full to what is left now, with the line of even spending.
 * It counts events, so it is right for the method Occurrences alone.
 */
export function burnDownSeries(history: SloHistory): BudgetSeries {
  const values = burnDown(history.points, history.target);
  const points = history.points.map((point, i) => ({
    ...instants(point),
    value: values[i] ?? null,
  }));
  const first = points[0];
  const last = points[points.length - 1];
  return {
    points,
    ideal: first &&
      last && {
        from: { at: first.start, value: 1 },
        to: { at: last.end, value: 0 },
        label: 'even spending',
      },
  };
}

/** What was left of the budget at each instant, of the window that ended there. */
export function budgetOverTime(history: SloHistory): BudgetSeries {
  return {
    points: history.points.map(point => {
      const [low, high] = point.bounds?.errorBudgetRemaining ?? [];
      return {
        ...instants(point),
        value: point.errorBudgetRemaining,
        ...(low !== undefined &&
          high !== undefined && { bounds: [low, high] as const }),
      };
    }),
  };
}

/** How fast the budget was spent within each stretch. */
export function burnRateSeries(history: SloHistory): TimeChartPoint[] {
  return history.points.map(point => ({
    ...instants(point),
    value:
      // Watched, but nothing happened: nothing was spent, and nothing is missing.
      point.observedSeconds > 0 && point.total === 0 ? 0 : point.burnRate,
  }));
}

/** "12,034 of 12,050 good (16 bad)", or what there is instead. */
export function countsWords(point: HistoryPoint): string {
  if (point.observedSeconds === 0) {
    return 'not measured';
  }
  if (point.total === 0) {
    return 'no traffic';
  }
  const { good, total } = point;
  return `${formatCount(good)} of ${formatCount(total)} good (${formatCount(
    total - good,
  )} bad)`;
}

function stretchWords({ start, end }: HistoryPoint): string {
  const from = new Date(start).toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const to = new Date(end).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${from} to ${to}`;
}

/** What is said of a stretch when it is pointed at. */
export function readOutWords(
  point: HistoryPoint | undefined,
  budget: number | null | undefined,
): string {
  if (!point) {
    return 'nothing measured';
  }
  return [
    `${stretchWords(point)}: ${countsWords(point)}`,
    `budget left ${formatBudget(budget)}`,
    `burn rate ${formatBurnRate(point.burnRate)}`,
  ].join('; ');
}

/** The columns of the table that stands for a chart of the history. */
export function historyColumns(
  history: SloHistory,
  budget: readonly TimeChartPoint[],
): TimeChartColumn[] {
  const column = (
    header: string,
    cell: (point: HistoryPoint, index: number) => string,
  ): TimeChartColumn => ({
    header,
    cell: index => {
      const point = history.points[index];
      return point ? cell(point, index) : '';
    },
  });
  return [
    column('Time', stretchWords),
    column('Events', countsWords),
    column('Budget left', (_, index) => formatBudget(budget[index]?.value)),
    column('Burn rate', point => formatBurnRate(point.burnRate)),
  ];
}
