import { ReadinessResult } from './judgeReadiness';

/** Which results have a level, and which of them fail on the way to it. */
export interface LevelVerdict {
  /** Those that have a level of this name. */
  asked: ReadinessResult[];
  /** Those of which a check of this level, or of one below it, fails. */
  missed: ReadinessResult[];
  /** Those that only what is unknown yet holds back. */
  unproven: ReadinessResult[];
}

/** Whether a level is reached, as far as that is known: what is unknown is neither good nor bad. */
export function judgeLevel(
  results: readonly ReadinessResult[],
  level: string,
): LevelVerdict {
  const stateOf = (result: ReadinessResult) =>
    result.levels.find(one => one.level === level)?.state;
  return {
    asked: results.filter(result => stateOf(result) !== undefined),
    missed: results.filter(result => stateOf(result) === 'failed'),
    unproven: results.filter(result => stateOf(result) === 'unproven'),
  };
}

/** What fails on the way to a level, for people, one line each. */
export function describeMissed(
  missed: readonly ReadinessResult[],
  level: string,
): string[] {
  return missed.flatMap(({ title, levels, gaps }) => {
    const held = new Set(levels.find(one => one.level === level)?.heldBackBy);
    return gaps
      .filter(({ check, status }) => status === 'fail' && held.has(check))
      .map(
        gap =>
          `${title}, ${gap.level}: ${gap.title} (${gap.reason})${
            gap.fix ? `. ${gap.fix.text}` : ''
          }`,
      );
  });
}
