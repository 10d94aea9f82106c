import { BurnRates, ObjectiveStatus } from '../schema';
import {
  budgetRemaining,
  burnRate,
  errorBudget,
  errorRatio,
  MeasuredRange,
} from './budget';
import { findBurning } from './burning';
import { Lookback, LOOKBACKS } from './lookbacks';
import {
  burningReason,
  coverageReason,
  exhaustedReason,
  noTrafficReason,
} from './reasons';

/** The least observed share of a window that allows a verdict, ratio 0..1. @public */
export const COVERAGE_NEEDED = 0.95;

/** What was counted for one objective. @public */
export interface Measurement {
  /** The window the figures are for. */
  window: MeasuredRange;
  /** Observed and elapsed time of the window the verdict is for; differs from `window` when data is stale. */
  coverage: { observedSeconds: number; elapsedSeconds: number };
  lookbacks: Record<Lookback, MeasuredRange>;
}

/** A verdict with its figures. @public */
export type Verdict = Omit<ObjectiveStatus, 'name' | 'target'>;

/** The verdict where nothing could be computed. @public */
export function unknownVerdict(reason: string): Verdict {
  return {
    state: 'unknown',
    reason,
    coverage: 0,
    sli: null,
    good: null,
    total: null,
    errorBudgetRemaining: null,
    burnRates: Object.fromEntries(LOOKBACKS.map(name => [name, null])),
  };
}

function shareObserved({ coverage }: Measurement): number {
  const { observedSeconds, elapsedSeconds } = coverage;
  return elapsedSeconds > 0 ? Math.min(1, observedSeconds / elapsedSeconds) : 0;
}

/**
 * Judges an objective by the method Occurrences: good events over all events of the window.
 *
 * Below {@link COVERAGE_NEEDED} the verdict is `unknown`, unless the budget is exhausted even if every gap had been
 * good. Gaps are assumed to have had the measured mean of traffic, so that E over the whole window is at least
 * E × coverage.
 *
 * @param target - ratio 0..1, 1 excluded
 * @param windowSeconds - length of the SLO's window
 * @public
 */
export function judgeOccurrences(
  target: number,
  windowSeconds: number,
  measurement: Measurement,
): Verdict {
  const { window, lookbacks } = measurement;
  const burnRates: BurnRates = Object.fromEntries(
    LOOKBACKS.map(name => [name, burnRate(lookbacks[name], target)]),
  );
  const coverage = shareObserved(measurement);
  const errors = errorRatio(window);
  const burning = findBurning(burnRates, windowSeconds);
  const observed = window.observedSeconds > 0;
  const figures = {
    coverage,
    sli: errors === null ? null : window.good / window.total,
    good: observed ? window.good : null,
    total: observed ? window.total : null,
    errorBudgetRemaining: budgetRemaining(window, target),
    burnRates,
    ...(burning && { burning }),
  };
  const covered = coverage >= COVERAGE_NEEDED;
  // The remaining budget is rounded, a ratio of counts is not: both sides of the comparison go through it.
  const worstCase = budgetRemaining(
    covered
      ? window
      : { ...window, good: window.total * (1 - (errors ?? 0) * coverage) },
    target,
  );
  if (worstCase !== null && worstCase <= 0) {
    const reason = exhaustedReason(
      errors ?? 0,
      errorBudget(target),
      windowSeconds,
      covered,
    );
    return { ...figures, state: 'exhausted', reason };
  }
  if (!covered) {
    return {
      ...figures,
      state: 'unknown',
      reason: coverageReason(measurement.coverage, windowSeconds),
    };
  }
  if (errors === null) {
    return {
      ...figures,
      state: 'no-traffic',
      reason: noTrafficReason(windowSeconds),
    };
  }
  if (burning) {
    return {
      ...figures,
      state: 'burning',
      reason: burningReason(burning, burnRates),
    };
  }
  return { ...figures, state: 'healthy' };
}
