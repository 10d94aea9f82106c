import {
  TimeChartIdeal,
  TimeChartPoint,
} from '@callboard/backstage-plugin-callboard-react';
import {
  burnDown,
  errorBudget,
  HistoryPoint,
  SloHistory,
} from '@callboard/backstage-plugin-slo-common';

/** What a chart of the budget needs besides its names. */
export interface BudgetSeries {
  /** The points of the history that are shown, one for each of `points`. */
  shown: HistoryPoint[];
  points: TimeChartPoint[];
  /** Where an even spending of the budget would stand; only in a burn-down. */
  ideal?: TimeChartIdeal;
  /** End of a calendar window that is still running, milliseconds since the epoch. */
  until?: number;
}

const EVEN = 'even spending';

const instants = ({ start, end }: HistoryPoint) => ({
  start: Date.parse(start),
  end: Date.parse(end),
});

/** What the budget is counted in: slices where the method has them, events elsewhere. */
function countedIn(point: HistoryPoint, target: number) {
  const { slices, burnRate, good, total, observedSeconds } = point;
  if (!slices) {
    return { good, total, observedSeconds };
  }
  // Errors of the point by its own method: whole bad slices, or the shortfall of their ratios. Its burn rate is that
  // of the target of its day.
  const errors = (burnRate ?? 0) * errorBudget(point.target ?? target);
  const { measured } = slices;
  return { good: measured * (1 - errors), total: measured, observedSeconds };
}

function idealOf(from: number, to: number): TimeChartIdeal {
  return {
    from: { at: from, value: 1 },
    to: { at: to, value: 0 },
    label: EVEN,
  };
}

/** A calendar window burns down by itself: each point tells what was left of the budget that began with it. */
function calendarBurnDown(history: SloHistory): BudgetSeries {
  const { windowRange } = history;
  const from = windowRange ? Date.parse(windowRange.start) : 0;
  const shown = history.points.filter(({ end }) => Date.parse(end) > from);
  const points = shown.map(point => ({
    ...instants(point),
    value: point.errorBudgetRemaining,
    ...boundsOf(point),
  }));
  const first = points[0];
  const until = windowRange && Date.parse(windowRange.end);
  return {
    shown,
    points,
    until,
    ideal:
      first && until !== undefined
        ? idealOf(from || first.start, until)
        : undefined,
  };
}

/**
 * The burn-down of the window: how its budget was spent from full to what is left now, with the line of even spending.
 */
export function burnDownSeries(history: SloHistory): BudgetSeries {
  if (!history.window.isRolling) {
    return calendarBurnDown(history);
  }
  const values = history.composite
    ? history.points.map(point => point.burnDown ?? null)
    : burnDown(
        history.points.map(point => countedIn(point, history.target)),
        history.target,
      );
  const points = history.points.map((point, i) => ({
    ...instants(point),
    value: values[i] ?? null,
  }));
  const first = points[0];
  const last = points[points.length - 1];
  return {
    shown: history.points,
    points,
    ideal: first && last && idealOf(first.start, last.end),
  };
}

function boundsOf(point: HistoryPoint): Pick<TimeChartPoint, 'bounds'> {
  const [low, high] = point.bounds?.errorBudgetRemaining ?? [];
  return low !== undefined && high !== undefined ? { bounds: [low, high] } : {};
}

/** What was left of the budget at each instant, of the window that ended there. */
export function budgetOverTime(history: SloHistory): BudgetSeries {
  return {
    shown: history.points,
    points: history.points.map(point => ({
      ...instants(point),
      value: point.errorBudgetRemaining,
      ...boundsOf(point),
    })),
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

/** Share of good events in each stretch; a stretch without events has none. */
export function sliSeries(history: SloHistory): TimeChartPoint[] {
  return history.points.map(point => ({
    ...instants(point),
    value: point.sli,
  }));
}

/** Slices of each stretch: good, bad, empty, unknown. */
export function sliceSeries(history: SloHistory): TimeChartPoint[] {
  return history.points.map(point => {
    const { measured, bad, empty, unknown } = point.slices ?? {
      measured: 0,
      bad: 0,
      empty: 0,
      unknown: 0,
    };
    return {
      ...instants(point),
      value: measured + empty + unknown,
      parts: [measured - bad, bad, empty, unknown],
    };
  });
}
