import { Entity } from '@backstage/catalog-model';
import {
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';
import { DocumentIssue } from '@callboard/backstage-plugin-callboard-common';
import {
  compileExpression,
  DeclaredFact,
  ExpressionContext,
  ExpressionResult,
  factIndexOf,
  messageOf,
  typedEnvironment,
} from '../expression';
import { Check, FactVariableDeclaration, Scorecard } from '../model';

/** A check that can be evaluated. @public */
export interface CompiledCheck {
  check: Check;
  /** The rule as text: another one where the expression, the filter, the level, the weight or effectiveFrom is. */
  ruleDigest: string;
  /** Full names of the facts it reads, `slo.count`, each once. */
  facts: string[];
  /** How these facts are declared, in the same order. */
  declared: readonly DeclaredFact[];
  /** Whether the check's own filter takes the entity; see {@link CompiledScorecard}. */
  appliesTo(entity: Entity): boolean;
  /** Never throws: what cannot be evaluated is unknown, with the reason. */
  evaluate(context: ExpressionContext): ExpressionResult;
}

/** A scorecard that can be evaluated. @public */
export interface CompiledScorecard {
  scorecard: Scorecard;
  /** In the order of the scorecard. */
  checks: CompiledCheck[];
  /** Full names of the facts that the checks read, each once. */
  facts: string[];
  /** The facts it was compiled with. */
  variables: readonly FactVariableDeclaration[];
  /** Whether the scorecard's filter takes the entity. */
  appliesTo(entity: Entity): boolean;
}

/** How scorecards are made ready. @public */
export interface CompileOptions {
  /** Steps that one expression may take over one entity; 100,000 where it is left out. */
  expressionCost?: number;
}

/**
 * Makes a scorecard ready for evaluation. Never throws.
 *
 * Codes of its issues, all of them at `spec.checks[n].expression`: `unknown-fact`, `wrong-type`, `invalid-expression`,
 * `invalid-pattern`.
 *
 * @param variables - the facts that expressions may read; the same list for all scorecards, so that it is looked through once
 * @returns the scorecard ready, if and only if there is no issue
 * @public
 */
export function compileScorecard(
  scorecard: Scorecard,
  variables: readonly FactVariableDeclaration[],
  options: CompileOptions = {},
): { compiled?: CompiledScorecard; errors: DocumentIssue[] } {
  const environment = typedEnvironment(variables);
  const index = factIndexOf(variables);
  const checks: CompiledCheck[] = [];
  const errors: DocumentIssue[] = [];
  scorecard.checks.forEach((check, position) => {
    const { expression, issues } = compileExpression(check.expression, {
      environment,
      index,
      cost: options.expressionCost,
    });
    const path = `spec.checks[${position}].expression`;
    errors.push(
      ...issues.map(issue => ({
        document: 0,
        path,
        code: issue.code,
        message: messageOf(issue),
      })),
    );
    if (expression) {
      checks.push({
        check,
        ruleDigest: ruleDigestOf(check),
        facts: expression.facts,
        declared: expression.facts.flatMap(name => index.get(name) ?? []),
        appliesTo: matcherOf(check.filter),
        evaluate: expression.evaluate,
      });
    }
  });
  if (errors.length > 0) {
    return { errors };
  }
  const facts = [...new Set(checks.flatMap(check => check.facts))];
  const appliesTo = matcherOf(scorecard.filter);
  return {
    compiled: { scorecard, checks, facts, variables, appliesTo },
    errors,
  };
}

function matcherOf(filter: FilterPredicate | undefined) {
  return filter === undefined
    ? () => true
    : filterPredicateToFilterFunction<Entity>(filter);
}

/** The rule of a check as text, to tell whether it is another one. @public */
export function ruleDigestOf(check: Check): string {
  const { expression, filter, level, weight, effectiveFrom } = check;
  return JSON.stringify([
    expression,
    filter ?? null,
    level,
    weight,
    effectiveFrom ?? null,
  ]);
}
