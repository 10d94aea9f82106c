import { RangeTally, SliceTally, Tally } from './tally';
import { BudgetTerms } from './terms';

/** Time of a range that passed without anybody watching, since the first sample ever recorded, seconds. @public */
export function gapSeconds(
  { observedSeconds, unrecorded }: Tally,
  elapsedSeconds: number,
): number {
  return Math.max(
    0,
    elapsedSeconds - observedSeconds - (unrecorded?.seconds ?? 0),
  );
}

function countUnknown(slices: SliceTally, unrecorded: number): SliceTally {
  const unknown = Math.min(slices.unknown, unrecorded);
  const gaps = slices.unknown - unknown;
  return {
    measured: slices.measured + gaps,
    bad: slices.bad + gaps,
    empty: slices.empty,
    unknown,
    shortfall: slices.shortfall + gaps,
  };
}

/**
 * The tallies of a range with what nobody observed counted as bad.
 *
 * Occurrences: a gap has the mean traffic of the window's observed time, all of it bad (one event per second where
 * nothing of the window was observed: then everything was bad, whatever the number). Timeslices and RatioTimeslices:
 * an unknown slice is a bad one with the ratio 0; a slice that was watched in part is judged by that part. What lies
 * before the first sample ever recorded is no gap and stays unobserved, so that a new SLO does not start exhausted.
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
    const { slices, total, observedSeconds, unrecorded } = tally;
    const gap = gapSeconds(tally, elapsedSeconds);
    const seen = observedSeconds + gap;
    if (terms.method !== 'Occurrences') {
      return {
        ...tally,
        observedSeconds: seen,
        slices: slices && countUnknown(slices, unrecorded?.slices ?? 0),
      };
    }
    const mean = window.tallies[index];
    const rate =
      mean && mean.observedSeconds > 0 ? mean.total / mean.observedSeconds : 1;
    return {
      ...tally,
      total: gap > 0 ? total + rate * gap : total,
      observedSeconds: seen,
    };
  });
  return { ...range, tallies };
}
