import {
  CheckResult,
  EntityScorecard,
  LevelResult,
} from '@callboard/backstage-plugin-scorecards-common';
import { STATUSES_IN_ORDER } from './words/statuses';

/** A level with its checks, those that need attention first. */
export interface CheckGroup {
  level: LevelResult;
  checks: CheckResult[];
}

/**
 * Checks by level: the next level to reach first, then those above it, then those that are reached, the highest first. Those
 * that are not in effect yet are apart.
 */
export function checkGroups(
  result: Pick<EntityScorecard, 'levels' | 'checks'>,
): { groups: CheckGroup[]; announced: CheckResult[] } {
  const { levels, checks = [] } = result;
  const inEffect = checks.filter(({ announced }) => !announced);
  const rank = ({ status }: CheckResult) => STATUSES_IN_ORDER.indexOf(status);
  const open = levels.filter(({ state }) => state !== 'reached');
  const reached = levels.filter(({ state }) => state === 'reached');
  return {
    groups: [...open, ...reached.reverse()].map(level => ({
      level,
      checks: inEffect
        .filter(check => check.level === level.level)
        .sort((a, b) => rank(a) - rank(b)),
    })),
    announced: checks.filter(({ announced }) => announced),
  };
}
