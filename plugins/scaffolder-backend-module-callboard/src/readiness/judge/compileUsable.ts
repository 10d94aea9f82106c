import {
  CompiledScorecard,
  compileScorecard,
  FactVariableDeclaration,
  Scorecard,
} from '@callboard/backstage-plugin-scorecards-common';

/** A scorecard ready for evaluation, with those of its checks that nobody can evaluate. */
export interface UsableScorecard {
  /** Broken checks stand in it with an expression that says nothing. */
  compiled: CompiledScorecard;
  /** Why a check cannot be evaluated, by its position. */
  broken: ReadonlyMap<number, string>;
}

/** Says nothing of the entity; what a broken check says is never looked at. */
const STAND_IN = 'true';

/**
 * A scorecard of which one expression cannot be read is not lost: the check is unknown, and holds its level back as one.
 *
 * @param variables - the same list for all scorecards
 */
export function compileUsable(
  scorecard: Scorecard,
  variables: readonly FactVariableDeclaration[],
): UsableScorecard {
  const { compiled, errors } = compileScorecard(scorecard, variables);
  if (compiled) {
    return { compiled, broken: new Map() };
  }
  const broken = new Map(
    errors.map(({ path, message }) => [
      Number(/^spec\.checks\[(\d+)\]/.exec(path)?.[1]),
      message,
    ]),
  );
  const checks = scorecard.checks.map((check, index) =>
    broken.has(index) ? { ...check, expression: STAND_IN } : check,
  );
  const mended = compileScorecard({ ...scorecard, checks }, variables);
  if (!mended.compiled) {
    throw new Error(`${scorecard.ref} cannot be evaluated`);
  }
  return { compiled: mended.compiled, broken };
}
