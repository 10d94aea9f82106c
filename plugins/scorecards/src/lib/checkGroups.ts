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

/** Checks by level, the lowest first; and those that are not in effect yet, apart. */
export function checkGroups(
  result: Pick<EntityScorecard, 'levels' | 'checks'>,
): { groups: CheckGroup[]; announced: CheckResult[] } {
  const { levels, checks = [] } = result;
  const inEffect = checks.filter(({ announced }) => !announced);
  const rank = ({ status }: CheckResult) => STATUSES_IN_ORDER.indexOf(status);
  return {
    groups: levels.map(level => ({
      level,
      checks: inEffect
        .filter(check => check.level === level.level)
        .sort((a, b) => rank(a) - rank(b)),
    })),
    announced: checks.filter(({ announced }) => announced),
  };
}
