import {
  CheckResult,
  EntityScorecard,
} from '@callboard/backstage-plugin-scorecards-common';
import { STATUSES_IN_ORDER } from '../words/statuses';

/**
 * The checks of an entity up to a level, those in its way first.
 *
 * @param level - the highest one where it is left out
 */
export function heldBackFirst(
  { levels, checks = [] }: Pick<EntityScorecard, 'levels' | 'checks'>,
  level: string | undefined,
): CheckResult[] {
  const names = levels.map(one => one.level);
  const asked = level === undefined ? -1 : names.indexOf(level);
  const upTo = asked < 0 ? names.length : asked + 1;
  const counted = new Set(names.slice(0, upTo));
  return checks
    .filter(check => counted.has(check.level))
    .sort(
      (a, b) =>
        STATUSES_IN_ORDER.indexOf(a.status) -
        STATUSES_IN_ORDER.indexOf(b.status),
    );
}
