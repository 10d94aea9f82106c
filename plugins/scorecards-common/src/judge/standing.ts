import { STANDING_NONE, STANDING_UNPROVEN } from './judgeLevels';

/** The name of a standing: a level, `none` or `unproven`. @public */
export function standingName(
  levels: readonly string[],
  standing: number,
): string {
  if (standing === STANDING_UNPROVEN) {
    return 'unproven';
  }
  return levels[standing - 1] ?? 'none';
}

/** The standing of a name, for filters; undefined where there is none of this name. @public */
export function standingOfName(
  levels: readonly string[],
  name: string,
): number | undefined {
  if (name === 'none') {
    return STANDING_NONE;
  }
  if (name === 'unproven') {
    return STANDING_UNPROVEN;
  }
  const index = levels.indexOf(name);
  return index < 0 ? undefined : index + 1;
}

/** Where a standing is in the order from worst to best: none, unproven, then the levels. @public */
export function standingRank(standing: number): number {
  if (standing === STANDING_NONE) {
    return 0;
  }
  return standing === STANDING_UNPROVEN ? 1 : standing + 1;
}
