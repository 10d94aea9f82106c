import {
  Lookback,
  LOOKBACK_SECONDS,
  SizedAlertPair,
  Tally,
  TimeRange,
} from '../engine';
import { WhatIfOutcome } from '../schema';
import { collectAlerts } from './collectAlerts';
import { collectDays } from './collectDays';
import { positionsOf, StepGrid, StepSeries, stepSums } from './steps';

/** What is asked at the end of a step. @public */
export interface StepQuestion {
  /** Seconds since the epoch. */
  at: number;
  window: TimeRange;
  /** Time of the window that has passed and is not excluded, seconds. */
  elapsedSeconds: number;
  /** What was counted in the window, one per component. */
  tallies: Tally[];
}

/** The verdict at the end of a step. @public */
export interface StepVerdict {
  /** Null where there is no verdict. */
  exhausted: boolean | null;
  errorBudgetRemaining: number | null;
  sli: number | null;
}

/** One set of terms, in the engine's own functions. @public */
export interface SimulatedTerms {
  /** The window whose budget is asked at an instant; undefined before a calendar window has begun. */
  windowAt(at: number): TimeRange | undefined;
  judge(question: StepQuestion): StepVerdict;
  /** Burn rate of a look-back; null where nothing happened or was measured. */
  burnRate(tallies: Tally[]): number | null;
  pairs: readonly SizedAlertPair[];
}

/** What a simulation runs over. @public */
export interface SimulationOptions {
  grid: StepGrid;
  /** One per component. */
  components: StepSeries[];
  /** Time that does not count, on the borders of steps. */
  excluded: TimeRange[];
  /** First and last instant to be judged, on the borders of steps. */
  from: number;
  to: number;
  terms: SimulatedTerms;
}

/** What would have come of it. @public */
export type Simulation = Pick<
  WhatIfOutcome,
  | 'sli'
  | 'errorBudgetRemaining'
  | 'daysExhausted'
  | 'daysUnknown'
  | 'days'
  | 'alerts'
>;

function countingSteps(grid: StepGrid, excluded: TimeRange[]): Uint8Array {
  const counts = new Uint8Array(grid.steps).fill(1);
  for (const range of excluded) {
    counts.fill(0, ...positionsOf(grid, range));
  }
  return counts;
}

/**
 * Replays the past under one set of terms: a verdict and the alert pairs at the end of every step. The work grows with
 * the number of steps, whatever the length of the window.
 * @public
 */
export function simulate(options: SimulationOptions): Simulation {
  const { grid, components, excluded, from, to, terms } = options;
  const { stepSeconds } = grid;
  const counts = countingSteps(grid, excluded);
  const sums = components.map(series => stepSums(grid, series, counts));
  const elapsed = stepSums(
    grid,
    {
      good: counts,
      total: counts,
      observedSeconds: new Float64Array(grid.steps).fill(stepSeconds),
    },
    counts,
  );
  const days = collectDays();
  const alerts = collectAlerts(terms.pairs, stepSeconds);
  let last: StepVerdict = {
    exhausted: null,
    errorBudgetRemaining: null,
    sli: null,
  };
  for (let at = from + stepSeconds; at <= to; at += stepSeconds) {
    const window = terms.windowAt(at);
    last = window
      ? terms.judge({
          at,
          window,
          elapsedSeconds: elapsed.sum(window).observedSeconds,
          tallies: sums.map(series => series.sum(window)),
        })
      : { exhausted: null, errorBudgetRemaining: null, sli: null };
    days.add(at, last);
    const end = at;
    const burnRate = (name: Lookback) => {
      const length = Math.max(
        stepSeconds,
        Math.ceil(LOOKBACK_SECONDS[name] / stepSeconds) * stepSeconds,
      );
      return terms.burnRate(
        sums.map(series => series.sum({ start: end - length, end })),
      );
    };
    alerts.add(at, burnRate);
  }
  return {
    sli: last.sli,
    errorBudgetRemaining: last.errorBudgetRemaining,
    ...days.result(),
    alerts: alerts.result(),
  };
}
