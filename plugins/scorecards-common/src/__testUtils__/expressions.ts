import {
  compileExpression,
  factIndexOf,
  toExpressionContext,
  typedEnvironment,
} from '../expression';
import { EntityFacts, FactVariableDeclaration } from '../model';
import { FACTS, VARIABLES } from './variables';

export const NOW = new Date('2026-03-03T12:00:00.000Z');

/** Compiles one expression over the facts of the tests. */
export function compile(source: string, cost?: number, variables = VARIABLES) {
  const environment = typedEnvironment(variables);
  const index = factIndexOf(variables);
  return compileExpression(source, { environment, index, cost });
}

/** What an expression says, in short: `pass`, `fail`, or `unknown: why`. */
export function say(
  source: string,
  {
    facts = FACTS,
    variables = VARIABLES,
    cost,
  }: {
    facts?: EntityFacts;
    variables?: readonly FactVariableDeclaration[];
    cost?: number;
  } = {},
): string {
  const { expression, issues } = compile(source, cost, variables);
  if (!expression) {
    throw new Error(issues.map(({ expected }) => expected).join());
  }
  const { status, reason } = expression.evaluate(
    toExpressionContext(variables, facts, NOW),
  );
  return reason === undefined ? status : `${status}: ${reason}`;
}
