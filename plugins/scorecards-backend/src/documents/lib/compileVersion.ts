import {
  Check,
  CompiledCheck,
  CompiledScorecard,
  CompileOptions,
  compileScorecard,
  FactVariableDeclaration,
  ruleDigestOf,
  Scorecard,
} from '@callboard/backstage-plugin-scorecards-common';

/**
 * Makes a version ready that was valid once. Where it is not any more, because nobody tells its facts now, the checks that
 * cannot be evaluated are unknown with the reason; the others go on.
 */
export function compileVersion(
  scorecard: Scorecard,
  variables: readonly FactVariableDeclaration[],
  options: CompileOptions,
): CompiledScorecard {
  const { compiled } = compileScorecard(scorecard, variables, options);
  if (compiled) return compiled;
  const one = (check: Scorecard['checks'][number]) =>
    compileScorecard({ ...scorecard, checks: [check] }, variables, options);
  const checks = scorecard.checks.flatMap(check => {
    const { compiled: alone, errors } = one(check);
    // Only what it reads is wrong with it: the filter and the rest are as before.
    const shell = one({ ...check, expression: 'true' }).compiled?.checks[0];
    const reason = errors.map(({ message }) => message).join('; ');
    return alone?.checks ?? (shell ? [asUnknown(shell, check, reason)] : []);
  });
  const { appliesTo = () => true } =
    compileScorecard({ ...scorecard, checks: [] }, variables).compiled ?? {};
  const facts = [...new Set(checks.flatMap(check => check.facts))];
  return { scorecard, checks, facts, variables, appliesTo };
}

function asUnknown(
  shell: CompiledCheck,
  check: Check,
  reason: string,
): CompiledCheck {
  return {
    ...shell,
    check,
    ruleDigest: ruleDigestOf(check),
    evaluate: () => ({ status: 'unknown', reason }),
  };
}
