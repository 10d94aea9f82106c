import { round } from './rounding';

/** What was counted in a range of time. @public */
export interface MeasuredRange {
  /** Events that kept the promise, 0 ≤ good ≤ total; not necessarily whole. */
  good: number;
  /** All events. */
  total: number;
  /** Seconds of the range that were really watched. */
  observedSeconds: number;
}

/** The share of events that may be bad, B = 1 − target. @public */
export function errorBudget(target: number): number {
  return round(1 - target);
}

/** The share of events that were bad, E = bad / total; null where there was no event. @public */
export function errorRatio(range: MeasuredRange): number | null {
  return range.total > 0 ? (range.total - range.good) / range.total : null;
}

/**
 * How fast the budget is spent, E / B: 1 spends exactly the budget in one window.
 *
 * @returns null where nothing was observed or nothing happened
 * @public
 */
export function burnRate(range: MeasuredRange, target: number): number | null {
  const errors = range.observedSeconds > 0 ? errorRatio(range) : null;
  return errors === null ? null : round(errors / errorBudget(target));
}

/** The unspent share of the budget, 1 − E / B: negative when overspent, never clamped. @public */
export function budgetRemaining(
  range: MeasuredRange,
  target: number,
): number | null {
  const burned = burnRate(range, target);
  return burned === null ? null : round(1 - burned);
}
