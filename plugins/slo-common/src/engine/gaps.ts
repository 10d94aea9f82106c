import { RangeTally, Tally } from './tally';
import { BudgetTerms } from './terms';

/**
 * The tallies of a range with what nobody observed counted as bad.
 *
 * Occurrences: a gap has the mean traffic of the window's observed time, all of it bad (one event per second where
 * nothing of the window was observed: then everything was bad, whatever the number). Timeslices and RatioTimeslices:
 * an unknown slice is a bad one with the ratio 0; a slice that was watched in part is judged by that part.
 *
 * @param window - where the mean traffic is taken from
 * @public
 */
export function countGapsAsBad<T extends RangeTally>(
  terms: BudgetTerms,
  range: T,
  window: RangeTally,
): T {
  const { elapsedSeconds } = range;
  const tallies = range.tallies.map((tally, index): Tally => {
    const { slices, total, observedSeconds } = tally;
    const seen = Math.max(elapsedSeconds, observedSeconds);
    if (terms.method !== 'Occurrences') {
      return {
        ...tally,
        observedSeconds: seen,
        slices: slices && {
          measured: slices.measured + slices.unknown,
          bad: slices.bad + slices.unknown,
          empty: slices.empty,
          unknown: 0,
          shortfall: slices.shortfall + slices.unknown,
        },
      };
    }
    const mean = window.tallies[index];
    const rate =
      mean && mean.observedSeconds > 0 ? mean.total / mean.observedSeconds : 1;
    const gap = seen - observedSeconds;
    return {
      ...tally,
      total: gap > 0 ? total + rate * gap : total,
      observedSeconds: seen,
    };
  });
  return { ...range, tallies };
}
