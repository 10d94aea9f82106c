import {
  CheckResult,
  EntityScorecard,
  LevelResult,
} from '@callboard/backstage-plugin-scorecards-common';

/** What stands between an entity and the next level. */
export interface HoldBack {
  level: string;
  state: LevelResult['state'];
  /** Those that fail first, then those that are not proven; empty where no check of the level applies. */
  checks: CheckResult[];
}

/** What holds back the next level; undefined where all are reached. */
export function holdBackOf(
  result: Pick<EntityScorecard, 'levels' | 'checks'>,
): HoldBack | undefined {
  const next = result.levels.find(({ state }) => state !== 'reached');
  if (!next) {
    return undefined;
  }
  const checks = (next.heldBackBy ?? []).flatMap(
    id => result.checks?.find(check => check.id === id) ?? [],
  );
  return { level: next.level, state: next.state, checks };
}
