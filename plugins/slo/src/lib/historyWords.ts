import {
  formatBudget,
  formatBurnRate,
  formatCount,
  TimeChartColumn,
  TimeChartPoint,
} from '@callboard/backstage-plugin-callboard-react';
import {
  HistoryPoint,
  SloHistory,
} from '@callboard/backstage-plugin-slo-common';

/** "12,034 of 12,050 good (16 bad)", in slices where the method counts them, or what there is instead. */
export function countsWords(point: HistoryPoint): string {
  if (point.observedSeconds === 0) {
    return 'not measured';
  }
  const { good, total, slices } = point;
  if (slices) {
    const { measured, bad } = slices;
    return `${formatCount(measured - bad)} of ${formatCount(
      measured,
    )} slices good (${formatCount(bad)} bad)`;
  }
  if (total === 0) {
    return 'no traffic';
  }
  return `${formatCount(good)} of ${formatCount(total)} good (${formatCount(
    total - good,
  )} bad)`;
}

/** "Thu, 12 Nov, 14:00 to 18:00" in the reader's zone. */
export function stretchWords({
  start,
  end,
}: {
  start: string;
  end: string;
}): string {
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const from = new Date(start);
  const to = new Date(end);
  const sameDay = from.toDateString() === to.toDateString();
  // What ends within a day and a night of its start needs no second date.
  const short = sameDay || to.getTime() - from.getTime() < 86_400_000;
  return `${from.toLocaleString('en-GB', { ...day, ...time })} to ${
    short
      ? to.toLocaleTimeString('en-GB', time)
      : to.toLocaleString('en-GB', { ...day, ...time })
  }`;
}

/** What is said of a stretch when it is pointed at. */
export function readOutWords(
  point: HistoryPoint | undefined,
  budget: number | null | undefined,
): string {
  if (!point) {
    return 'nothing measured';
  }
  const { bounds, excludedSeconds } = point;
  const [low, high] = bounds?.errorBudgetRemaining ?? [];
  return [
    `${stretchWords(point)}: ${countsWords(point)}`,
    low === undefined || high === undefined
      ? `budget left ${formatBudget(budget)}`
      : `budget left between ${formatBudget(low)} and ${formatBudget(high)}`,
    `burn rate ${formatBurnRate(point.burnRate)}`,
    ...(excludedSeconds ? ['part of it is not counted'] : []),
  ].join('; ');
}

function happenedIn(point: HistoryPoint, history: SloHistory): string {
  const from = Date.parse(point.start);
  const to = Date.parse(point.end);
  const events = (history.events ?? [])
    .filter(({ start }) => Date.parse(start) >= from && Date.parse(start) < to)
    .map(({ title }) => title);
  const excluded = (history.exclusions ?? [])
    .filter(x => Date.parse(x.start) < to && Date.parse(x.end) > from)
    .map(({ reason }) => `not counted: ${reason}`);
  return [...events, ...excluded].join('; ');
}

/** The columns of the table that stands for a chart of the history. */
export function historyColumns(
  history: SloHistory,
  points: readonly HistoryPoint[],
  budget: readonly TimeChartPoint[],
): TimeChartColumn[] {
  const column = (
    header: string,
    cell: (point: HistoryPoint, index: number) => string,
  ): TimeChartColumn => ({
    header,
    cell: index => {
      const point = points[index];
      return point ? cell(point, index) : '';
    },
  });
  return [
    column('Time', stretchWords),
    column('Counted', countsWords),
    column('Budget left', (_, index) => formatBudget(budget[index]?.value)),
    column('Burn rate', point => formatBurnRate(point.burnRate)),
    ...(history.events?.length || history.exclusions?.length
      ? [column('What happened', point => happenedIn(point, history))]
      : []),
  ];
}
