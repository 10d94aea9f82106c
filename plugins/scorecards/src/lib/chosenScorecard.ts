import { EntityScorecard } from '@callboard/backstage-plugin-scorecards-common';

/**
 * The scorecard that is asked for, by its ref or name; the first one where none is. Undefined where there is none, or the
 * one that is asked for does not apply.
 */
export function chosenScorecard<T extends Pick<EntityScorecard, 'scorecard'>>(
  items: readonly T[],
  asked: string | undefined,
): T | undefined {
  if (!asked) {
    return items[0];
  }
  const wanted = asked.toLowerCase();
  return items.find(
    ({ scorecard }) =>
      scorecard === wanted || scorecard === `scorecard:default/${wanted}`,
  );
}
