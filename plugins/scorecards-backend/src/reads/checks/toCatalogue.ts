import { CatalogueCheck } from '@callboard/backstage-plugin-scorecards-common';
import { KnownVersion } from '../board';
import { Tally } from '../tally/Tally';

/**
 * The checks of a version, in its order, with how many entities pass each.
 *
 * @param factsOf - what the n-th check reads
 */
export function toCatalogue(
  { scorecard }: KnownVersion,
  tally: Tally,
  factsOf: (index: number) => string[],
): CatalogueCheck[] {
  const tallies = tally.checks;
  return scorecard.checks.flatMap((check, index) => {
    const counted = tallies[index];
    if (!counted) return [];
    const { id, title, level, weight, expression, why, fix, owner } = check;
    const announced = tally.announced(index);
    return {
      scorecard: scorecard.ref,
      scorecardTitle: scorecard.title,
      id,
      title,
      level,
      weight,
      expression,
      counts: counted.counts,
      facts: factsOf(index),
      ...(why !== undefined && { why }),
      ...(fix && { fix }),
      ...(owner !== undefined && { ownerRef: owner }),
      ...(check.effectiveFrom !== undefined && {
        effectiveFrom: check.effectiveFrom,
      }),
      ...(announced && { announced }),
    };
  });
}
