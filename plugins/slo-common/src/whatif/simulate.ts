import {
  alertPairsFor,
  BudgetTerms,
  judge,
  Lookback,
  LOOKBACK_SECONDS,
  rangesSeconds,
  RangeTally,
  subtractRanges,
  Tally,
  TimeRange,
  Verdict,
  WindowTally,
  windowAt,
} from '../engine';
import { WhatIfOutcome } from '../schema';
import { collectAlerts } from './collectAlerts';
import { collectDays } from './collectDays';
import { positionsOf, StepGrid, StepSeries, StepSums, stepSums } from './steps';

/** A verdict is asked for this often, seconds, or once per step where steps are longer. */
const EVALUATION_SECONDS = 300;

/** What a simulation runs over. @public */
export interface SimulationOptions {
  /** Steps are buckets, or slices where the terms judge slices; on the borders of their own width. */
  grid: StepGrid;
  /** One per part of the terms; one for all where slices are judged jointly. */
  components: StepSeries[];
  /** Time that does not count, on the borders of steps, disjoint and in order. */
  excluded: TimeRange[];
  /** What is judged, on the borders of steps. */
  range: TimeRange;
  terms: BudgetTerms;
  /**
   * Start of the first step of which anything was observed, of all components; what lies before it is no missing data.
   * Left out where nothing was.
   */
  recordedFrom?: number;
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

interface PlacedAt {
  /** The part of the window that has passed. */
  past: TimeRange;
  whole: TimeRange;
}

/**
 * Finds the window at the end of each step. A step belongs to the window it starts in, so that the last step of a month
 * still is of that month.
 */
function createPlacer(
  { window, windowSeconds }: BudgetTerms,
  stepSeconds: number,
) {
  const up = (instant: number) =>
    Math.ceil(instant / stepSeconds) * stepSeconds;
  let current: TimeRange | undefined;
  return (at: number): PlacedAt | undefined => {
    if (window.isRolling) {
      const past = { start: at - up(windowSeconds), end: at };
      return { past, whole: past };
    }
    if (!current || at <= current.start || at > current.end) {
      const found = windowAt(window, at - stepSeconds);
      current =
        'range' in found
          ? { start: up(found.range.start), end: up(found.range.end) }
          : undefined;
    }
    return current && at > current.start
      ? { past: { start: current.start, end: at }, whole: current }
      : undefined;
  };
}

/** Adds up what counts in any range. */
function createCounter({
  grid,
  components,
  excluded,
  terms,
  recordedFrom,
}: SimulationOptions) {
  const counts = new Uint8Array(grid.steps).fill(1);
  for (const hole of excluded) {
    counts.fill(0, ...positionsOf(grid, hole));
  }
  const sums = components.map(series => stepSums(grid, series, counts));
  const steps = stepSums(
    grid,
    { good: [], total: [], observedSeconds: counts },
    counts,
  );
  const secondsOf = (range: TimeRange) =>
    steps.sum(range).observedSeconds * grid.stepSeconds;
  const unrecordedOf = (series: StepSums, range: TimeRange): Partial<Tally> => {
    if (
      !terms.missingDataIsBad ||
      recordedFrom === undefined ||
      range.start >= recordedFrom
    ) {
      return {};
    }
    const before = { ...range, end: Math.min(range.end, recordedFrom) };
    return {
      unrecorded: {
        seconds: secondsOf(before),
        slices: series.sum(before).slices?.unknown ?? 0,
      },
    };
  };
  const count = (range: TimeRange): RangeTally => ({
    tallies: sums.map(series => ({
      ...series.sum(range),
      ...unrecordedOf(series, range),
    })),
    elapsedSeconds: secondsOf(range),
  });
  const countWindow = ({ past, whole }: PlacedAt): WindowTally => {
    const counted = count(past);
    const toCome = subtractRanges(
      { start: past.end, end: whole.end },
      excluded,
    );
    const remainingSeconds = rangesSeconds(toCome);
    return {
      ...counted,
      remainingSeconds,
      ...(!terms.window.isRolling &&
        terms.sliceSeconds && {
          windowSlices: Math.round(
            (counted.elapsedSeconds + remainingSeconds) / terms.sliceSeconds,
          ),
        }),
    };
  };
  return { count, countWindow };
}

/**
 * Replays the past under one set of terms: the engine's verdict every five minutes, or at the end of every slice where
 * these are longer. The work grows with the number of steps, whatever the length of the window.
 * @public
 */
export function simulate(options: SimulationOptions): Simulation {
  const { grid, range, terms } = options;
  const { stepSeconds } = grid;
  const place = createPlacer(terms, stepSeconds);
  const { count, countWindow } = createCounter(options);
  const lookback = (name: Lookback, end: number): RangeTally | null => {
    const seconds = LOOKBACK_SECONDS[name];
    return (terms.sliceSeconds ?? 0) > seconds
      ? null
      : count({
          start: end - Math.ceil(seconds / stepSeconds) * stepSeconds,
          end,
        });
  };
  const stride = Math.ceil(EVALUATION_SECONDS / stepSeconds) * stepSeconds;
  const days = collectDays();
  const alerts = collectAlerts(alertPairsFor(terms.windowSeconds), stride);
  let last: Verdict | undefined;
  for (let at = range.start + stride; at <= range.end; at += stride) {
    const placed = place(at);
    const window = placed && countWindow(placed);
    last =
      window &&
      judge(terms, {
        window,
        coverage: window,
        lookbacks: {
          '5m': lookback('5m', at),
          '30m': lookback('30m', at),
          '1h': lookback('1h', at),
          '2h': lookback('2h', at),
          '6h': lookback('6h', at),
          '1d': lookback('1d', at),
          '3d': lookback('3d', at),
        },
        excludedSeconds: 0,
      });
    days.add(at, last);
    alerts.add(at, last?.burnRates ?? {});
  }
  return {
    sli: last?.sli ?? null,
    errorBudgetRemaining: last?.errorBudgetRemaining ?? null,
    ...days.result(),
    alerts: alerts.result(),
  };
}
