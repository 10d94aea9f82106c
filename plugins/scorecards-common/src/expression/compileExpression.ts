import { Environment } from '@marcbachmann/cel-js';
import { Budget, BudgetExceeded, DEFAULT_EXPRESSION_COST } from './Budget';
import { checkTypes } from './checkTypes';
import { compileNode } from './compile/compileNode';
import { Evaluate } from './compile/Frame';
import { truth } from './compile/logic';
import { ExpressionContext } from './ExpressionContext';
import { ExpressionIssue } from './ExpressionIssue';
import { FactIndex } from './factIndex';
import { parseExpression } from './parseExpression';
import { readFacts } from './readFacts';
import { Unknown } from './Unknown';

/** What an expression says of an entity. @public */
export interface ExpressionResult {
  status: 'pass' | 'fail' | 'unknown';
  /** For people: why it is unknown. */
  reason?: string;
}

/** An expression whose facts and types are right. */
export interface CompiledExpression {
  /** Full names of the facts it reads. */
  facts: string[];
  /** Never throws: what goes wrong is unknown. */
  evaluate(context: ExpressionContext): ExpressionResult;
}

/** What expressions are compiled with. */
export interface ExpressionOptions {
  /** Knows the types of the facts of the index. */
  environment: Environment;
  index: FactIndex;
  /** Steps that one evaluation may take. */
  cost?: number;
}

const PASS: ExpressionResult = { status: 'pass' };
const FAIL: ExpressionResult = { status: 'fail' };

/** Makes an expression ready, or says what is wrong with it. Never throws. */
export function compileExpression(
  source: string,
  { environment, index, cost = DEFAULT_EXPRESSION_COST }: ExpressionOptions,
): { expression?: CompiledExpression; issues: ExpressionIssue[] } {
  const { ast, issues } = parseExpression(source);
  if (!ast) {
    return { issues };
  }
  const { facts, issues: unknown } = readFacts(ast, index);
  const wrong = unknown.length > 0 ? unknown : checkTypes(source, environment);
  if (wrong.length > 0) {
    return { issues: wrong };
  }
  const compiled = compileNode(ast, { facts: index, locals: new Map() });
  const evaluate = (context: ExpressionContext) => run(compiled, context, cost);
  return { issues: [], expression: { facts, evaluate } };
}

function run(
  evaluate: Evaluate,
  context: ExpressionContext,
  cost: number,
): ExpressionResult {
  try {
    const frame = { context, locals: [], budget: Budget.of(cost) };
    const value = truth(evaluate(frame));
    if (value instanceof Unknown) {
      return { status: 'unknown', reason: value.reason };
    }
    return value ? PASS : FAIL;
  } catch (error) {
    const reason =
      error instanceof BudgetExceeded
        ? `the expression takes more than ${cost} steps`
        : `the expression cannot be evaluated: ${String(error)}`;
    return { status: 'unknown', reason };
  }
}
