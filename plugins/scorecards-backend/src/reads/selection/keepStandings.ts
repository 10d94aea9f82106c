import { standingName } from '@callboard/backstage-plugin-scorecards-common';
import { Found } from '../Found';

/** The name of where a result stands: a level, `none` or `unproven`. */
export function standingOf({
  version,
  result,
}: {
  version: Found['version'];
  result: { standing: number };
}): string {
  return standingName(version.scorecard.levels, result.standing);
}

/** Those that stand at one of some levels; all where these are left out. */
export function keepStandings(
  found: Found[],
  levels: readonly string[] | undefined,
): Found[] {
  return levels ? found.filter(one => levels.includes(standingOf(one))) : found;
}
