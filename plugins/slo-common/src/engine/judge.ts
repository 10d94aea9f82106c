import { TimeWindow } from '../model';
import { BurnRates, ObjectiveStatus } from '../schema';
import { findBurning } from './burning';
import { wallClockAt } from './calendar';
import { countGapsAsBad } from './gaps';
import { Lookback, LOOKBACKS } from './lookbacks';
import {
  burningReason,
  coverageReason,
  elapsedReason,
  exhaustedReason,
  gapsReason,
  noTrafficReason,
} from './reasons';
import { round } from './rounding';
import {
  amountOf,
  budgetSpent,
  budgetSpentAtLeast,
  burnRateOf,
  WindowTally,
} from './spending';
import { RangeTally } from './tally';
import { BudgetTerms } from './terms';

/** The least observed share of a window that allows a verdict, ratio 0..1. @public */
export const COVERAGE_NEEDED = 0.95;

/** What was counted for one objective, or for a composite. Exclusions are taken out of everything. @public */
export interface Measurement {
  /** The window the figures are for. */
  window: WindowTally;
  /** The window the verdict is for; differs from `window` when data is stale. */
  coverage: WindowTally;
  /** Null where a slice is longer than the look-back. */
  lookbacks: Record<Lookback, RangeTally | null>;
  /** Excluded time of the window, seconds; 0 where nothing was excluded. */
  excludedSeconds: number;
}

/** A verdict with its figures. @public */
export type Verdict = Omit<ObjectiveStatus, 'name' | 'target'>;

/** What is left of the budget of a window, and what that rests on. @public */
export type BudgetFigures = Pick<
  Verdict,
  'sli' | 'good' | 'total' | 'errorBudgetRemaining' | 'slices' | 'estimate'
>;

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

/**
 * The verdict before the first calendar window.
 *
 * @param startsAt - seconds since the epoch
 * @public
 */
export function notStartedVerdict(
  { calendar }: TimeWindow,
  startsAt: number,
): Verdict {
  const timeZone = calendar?.timeZone ?? 'UTC';
  return {
    ...unknownVerdict(
      `begins on ${wallClockAt(startsAt, timeZone)} (${timeZone})`,
    ),
    state: 'not-started',
  };
}

/**
 * The observed share of a range, ratio 0..1: the least of the components', and never more than the share of the slices
 * of which anything is known.
 * @public
 */
export function coverageOf({ tallies, elapsedSeconds }: RangeTally): number {
  if (elapsedSeconds <= 0) {
    return 0;
  }
  const shares = tallies.flatMap(({ observedSeconds, slices }) => {
    const known = (slices?.measured ?? 0) + (slices?.empty ?? 0);
    const all = known + (slices?.unknown ?? 0);
    return [
      observedSeconds / elapsedSeconds,
      ...(all > 0 ? [known / all] : []),
    ];
  });
  return Math.min(1, ...shares);
}

function sliOf(terms: BudgetTerms, { tallies }: RangeTally): number | null {
  const [tally] = tallies;
  const weighed = terms.composite && terms.method === 'Occurrences';
  if (!tally || weighed) {
    return null;
  }
  if (terms.method === 'Occurrences') {
    return tally.total > 0 ? tally.good / tally.total : null;
  }
  const { bad, base } = amountOf(terms.method, tally);
  return base > 0 && tally.observedSeconds > 0 ? round(1 - bad / base) : null;
}

function slicesOf({ tallies, windowSlices }: WindowTally) {
  const slices = tallies[0]?.slices;
  if (!slices) {
    return {};
  }
  const { measured, bad, empty, unknown } = slices;
  const divisor = windowSlices === undefined ? measured : windowSlices - empty;
  return { slices: { measured, bad, empty, unknown, divisor } };
}

/**
 * The figures of a window. `good` and `total` are what was counted; where missing data is bad the others count every
 * gap as bad.
 *
 * @param window - as it was counted
 * @public
 */
export function budgetFigures(
  terms: BudgetTerms,
  window: WindowTally,
): BudgetFigures {
  const counted = terms.missingDataIsBad
    ? countGapsAsBad(terms, window, window)
    : window;
  const spent = budgetSpent(terms, counted);
  const [tally] = window.tallies;
  const events =
    !terms.composite && tally && tally.observedSeconds > 0 ? tally : undefined;
  return {
    sli: sliOf(terms, counted),
    good: events?.good ?? null,
    total: events?.total ?? null,
    errorBudgetRemaining: spent === null ? null : round(1 - spent),
    ...slicesOf(counted),
    ...(terms.method === 'Occurrences' &&
      window.remainingSeconds > 0 && { estimate: true }),
  };
}

function burnRatesOf(
  terms: BudgetTerms,
  { lookbacks, window }: Measurement,
): BurnRates {
  return Object.fromEntries(
    LOOKBACKS.map(name => {
      const range = lookbacks[name];
      const counted =
        range && terms.missingDataIsBad
          ? countGapsAsBad(terms, range, window)
          : range;
      return [name, counted && burnRateOf(terms, counted)];
    }),
  );
}

/** What the verdict is made of: where missing data is bad, gaps are bad events or slices. */
function countedOf(
  terms: BudgetTerms,
  { window, coverage }: Measurement,
): Pick<Measurement, 'window' | 'coverage'> {
  return terms.missingDataIsBad
    ? {
        window: countGapsAsBad(terms, window, window),
        coverage: countGapsAsBad(terms, coverage, window),
      }
    : { window, coverage };
}

/**
 * Judges an objective, or a composite as a whole, by its own method.
 *
 * Below {@link COVERAGE_NEEDED} the verdict is `unknown`, unless the budget is exhausted even if every gap had been
 * good. Where missing data is bad there are no gaps but the time before the first sample ever recorded.
 * @public
 */
export function judge(terms: BudgetTerms, measurement: Measurement): Verdict {
  const { window, excludedSeconds } = measurement;
  const coverage = coverageOf(measurement.coverage);
  const burnRates = burnRatesOf(terms, measurement);
  const burning = findBurning(burnRates, terms.windowSeconds);
  const figures = {
    coverage,
    ...budgetFigures(terms, window),
    burnRates,
    ...(burning && { burning }),
  };
  if (measurement.coverage.elapsedSeconds <= 0) {
    const reason = elapsedReason(excludedSeconds);
    return { ...unknownVerdict(reason), ...figures, state: 'unknown', reason };
  }
  const measured = coverage >= COVERAGE_NEEDED;
  const counted = countedOf(terms, measurement);
  const covered = coverageOf(counted.coverage) >= COVERAGE_NEEDED;
  const spent = covered
    ? budgetSpent(terms, counted.window)
    : budgetSpentAtLeast(terms, counted.coverage);
  const notes = measured || !terms.missingDataIsBad ? [] : [gapsReason(window)];
  const withNotes = (reason?: string) =>
    [reason, ...notes].filter(Boolean).join('; ') || undefined;
  if (spent !== null && spent >= 1) {
    return {
      ...figures,
      errorBudgetRemaining: figures.errorBudgetRemaining ?? round(1 - spent),
      state: 'exhausted',
      reason: withNotes(
        exhaustedReason(terms, spent, {
          covered,
          estimate: figures.estimate ?? false,
        }),
      ),
    };
  }
  if (!covered) {
    return {
      ...figures,
      state: 'unknown',
      reason: withNotes(coverageReason(measurement.coverage, coverage, terms)),
    };
  }
  if (figures.errorBudgetRemaining === null) {
    const reason = noTrafficReason(terms);
    return { ...figures, state: 'no-traffic', reason: withNotes(reason) };
  }
  if (burning) {
    const reason = burningReason(burning, burnRates);
    return { ...figures, state: 'burning', reason: withNotes(reason) };
  }
  return { ...figures, state: 'healthy', reason: withNotes() };
}
