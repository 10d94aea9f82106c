import {
  addTallies,
  burnDownOf,
  BudgetTerms,
  HistoryPoint,
  RangeTally,
  WindowTally,
} from '@callboard/backstage-plugin-slo-common';
import { MeasuredPoint } from './askPoint';

/** What was counted in consecutive ranges together. */
function addRanges(ranges: RangeTally[]): WindowTally {
  const parts = ranges[0]?.tallies ?? [];
  return {
    tallies: parts.map((_, index) =>
      addTallies(ranges.flatMap(({ tallies }) => tallies[index] ?? [])),
    ),
    elapsedSeconds: ranges.reduce((sum, item) => sum + item.elapsedSeconds, 0),
    remainingSeconds: 0,
  };
}

/** Other terms may have counted other components, or events where slices are judged today. */
function fits({ method, parts }: BudgetTerms, { tallies }: RangeTally) {
  const bySlices = method !== 'Occurrences';
  return (
    tallies.length === (bySlices ? 1 : parts.length) &&
    tallies.every(({ slices }) => Boolean(slices) === bySlices)
  );
}

/**
 * The points of a composite as a whole, with what is left after each of a budget for all of them. Its events cannot be
 * added up, so that nobody could tell from the points alone. Nothing is known where the components or the method changed
 * meanwhile.
 *
 * @param terms - of today
 */
export function burnDownPoints(
  points: MeasuredPoint[],
  terms: BudgetTerms | undefined,
): HistoryPoint[] {
  if (!terms?.window.isRolling) {
    return points.map(({ point }) => point);
  }
  const parts = points.map(({ part }) => part);
  const left = parts.every(part => fits(terms, part))
    ? burnDownOf(terms, parts, addRanges(parts))
    : [];
  return points.map(({ point }, index) => ({
    ...point,
    burnDown: left[index] ?? null,
  }));
}
