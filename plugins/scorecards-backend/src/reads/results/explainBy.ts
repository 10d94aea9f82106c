import {
  CompiledScorecard,
  EntityFacts,
  evidenceOf,
  FactVariableDeclaration,
  reasonOf,
  toExpressionContext,
} from '@callboard/backstage-plugin-scorecards-common';
import { Explanation } from './toCheckResult';

/**
 * How each check, by its number, came to its result.
 *
 * @param facts - that it was judged by
 * @param now - when it was judged
 */
export function explainBy(
  version: {
    compiled: CompiledScorecard;
    variables: readonly FactVariableDeclaration[];
  },
  codes: string,
  facts: EntityFacts,
  now: Date,
): (index: number) => Explanation {
  const context = toExpressionContext(version.variables, facts);
  context.at(now);
  return index => {
    const check = version.compiled.checks[index];
    return check
      ? {
          evidence: evidenceOf(check, facts),
          reason: reasonOf(check, codes.charAt(index), context),
        }
      : { evidence: [] };
  };
}
