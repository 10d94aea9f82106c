import { BudgetingMethod } from '../model';
import { errorBudget } from './budget';
import { round } from './rounding';
import { RangeTally, Tally } from './tally';
import { BudgetTerms } from './terms';

/** What was bad and what it is a share of: events, or slices. @public */
export interface Amount {
  bad: number;
  base: number;
}

/** What was counted in a window, and what is still to come of it. @public */
export interface WindowTally extends RangeTally {
  /** Time of a calendar window that is still to come and not excluded, seconds; 0 for a rolling window. */
  remainingSeconds: number;
  /** Slices of a calendar window that are not excluded, past and to come; for the methods that judge slices. */
  windowSlices?: number;
}

/** What was bad, by the method: events, bad slices, or what the ratios of the slices lack. @public */
export function amountOf(method: BudgetingMethod, tally: Tally): Amount {
  const { good, total, slices } = tally;
  switch (method) {
    case 'Occurrences':
      return { bad: total - good, base: total };
    case 'Timeslices':
      return { bad: slices?.bad ?? 0, base: slices?.measured ?? 0 };
    default:
      return { bad: slices?.shortfall ?? 0, base: slices?.measured ?? 0 };
  }
}

/**
 * What the budget of a window is a share of.
 *
 * A rolling window: what was measured. A calendar window with Occurrences: the events expected by its end, as if the
 * time to come had the mean traffic of the observed time. A calendar window of slices: all of its slices less the
 * excluded and the empty ones, which is exact from the beginning.
 */
function windowBase(
  terms: BudgetTerms,
  tally: Tally,
  { remainingSeconds, windowSlices }: WindowTally,
): number {
  const { base } = amountOf(terms.method, tally);
  if (terms.method !== 'Occurrences') {
    return windowSlices === undefined || base === 0
      ? base
      : windowSlices - (tally.slices?.empty ?? 0);
  }
  return remainingSeconds > 0 && tally.observedSeconds > 0
    ? base * (1 + remainingSeconds / tally.observedSeconds)
    : base;
}

/** The base if every gap had been good: gaps have the mean traffic of the observed time. */
function fullBase(
  terms: BudgetTerms,
  tally: Tally,
  window: WindowTally,
): number {
  const { base } = amountOf(terms.method, tally);
  if (terms.method !== 'Occurrences') {
    return window.windowSlices === undefined
      ? base + (tally.slices?.unknown ?? 0)
      : windowBase(terms, tally, window);
  }
  const seconds = window.elapsedSeconds + window.remainingSeconds;
  return tally.observedSeconds > 0
    ? base * Math.max(1, seconds / tally.observedSeconds)
    : 0;
}

/** Weight and budget of each tally: jointly judged slices have one budget, with the weights in it already. */
function budgetsOf({ method, parts }: BudgetTerms) {
  const own = method === 'Occurrences' ? parts : parts.slice(0, 1);
  return own.map(({ target, weight }) => ({
    weight: method === 'Occurrences' ? weight : 1,
    budget: errorBudget(target),
  }));
}

/** Σ weight × bad / base / budget; null where no tally has a base. */
export function weighAmounts(
  terms: BudgetTerms,
  amounts: Amount[],
): number | null {
  let burn: number | null = null;
  budgetsOf(terms).forEach(({ weight, budget }, index) => {
    const { bad, base } = amounts[index] ?? { bad: 0, base: 0 };
    if (base > 0) {
      burn = (burn ?? 0) + (weight * (bad / base)) / budget;
    }
  });
  return burn === null ? null : round(burn);
}

const isObserved = ({ observedSeconds }: Tally) => observedSeconds > 0;

/**
 * How fast a range spends the budget: E / B, of a composite Σ weight × E / B. A component without traffic spends
 * nothing.
 *
 * @returns null where a component was not observed, or nothing happened
 * @public
 */
export function burnRateOf(
  terms: BudgetTerms,
  { tallies }: RangeTally,
): number | null {
  return tallies.every(isObserved)
    ? weighAmounts(
        terms,
        tallies.map(tally => amountOf(terms.method, tally)),
      )
    : null;
}

/** What a budget is a share of, one base per tally. @public */
export function windowBases(terms: BudgetTerms, window: WindowTally): number[] {
  return window.tallies.map(tally => windowBase(terms, tally, window));
}

/**
 * What a part of a window spent of the window's budget: 1 is all of it. The parts of a window add up to what the window
 * spent.
 *
 * @returns null where nothing of the window was measured
 * @public
 */
export function shareSpent(
  terms: BudgetTerms,
  part: RangeTally,
  window: WindowTally,
): number | null {
  const bases = windowBases(terms, window);
  return weighAmounts(
    terms,
    part.tallies.map((tally, index) => ({
      ...amountOf(terms.method, tally),
      base: bases[index] ?? 0,
    })),
  );
}

/**
 * The share of a window's budget that is spent: 1 is all of it.
 *
 * @returns null where a component was not observed, or nothing happened
 * @public
 */
export function budgetSpent(
  terms: BudgetTerms,
  window: WindowTally,
): number | null {
  return window.tallies.every(isObserved)
    ? shareSpent(terms, window, window)
    : null;
}

/** The least share that can be spent: as if every gap, and everything unknown, had been good. @public */
export function budgetSpentAtLeast(
  terms: BudgetTerms,
  window: WindowTally,
): number | null {
  return weighAmounts(
    terms,
    window.tallies.map(tally => ({
      ...amountOf(terms.method, tally),
      base: fullBase(terms, tally, window),
    })),
  );
}
