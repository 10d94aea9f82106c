import { Environment } from '@marcbachmann/cel-js';
import { Budget, BudgetExceeded, DEFAULT_EXPRESSION_COST } from './Budget';
import { compileNode } from './compile/compileNode';
import { truth } from './compile/logic';
import { ExpressionContext } from './ExpressionContext';
import { FactIndex } from './factIndex';
import { ExpressionIssue, parseExpression, placeOf } from './parseExpression';
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

const PASS: ExpressionResult = { status: 'pass' };
const FAIL: ExpressionResult = { status: 'fail' };

/** Makes an expression ready, or says what is wrong with it. Never throws. */
export function compileExpression(
  source: string,
  {
    environment,
    index,
    cost = DEFAULT_EXPRESSION_COST,
  }: {
    environment: Environment;
    index: FactIndex;
    cost?: number;
  },
): { expression?: CompiledExpression; issues: ExpressionIssue[] } {
  const { ast, issues } = parseExpression(source);
  if (!ast) {
    return { issues };
  }
  const read = readFacts(ast, index);
  const wrong =
    read.issues.length > 0 ? read.issues : typeIssues(source, environment);
  if (wrong.length > 0) {
    return { issues: wrong };
  }
  const evaluate = compileNode(ast, { facts: index, locals: new Map() });
  return {
    issues: [],
    expression: {
      facts: read.facts,
      evaluate: context =>
        toResult(cost, () =>
          truth(evaluate({ context, locals: [], budget: Budget.of(cost) })),
        ),
    },
  };
}

function toResult(
  cost: number,
  evaluate: () => boolean | Unknown,
): ExpressionResult {
  try {
    const value = evaluate();
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

function typeIssues(
  source: string,
  environment: Environment,
): ExpressionIssue[] {
  const { valid, type, error } = environment.check(source);
  if (valid) {
    return type === 'bool'
      ? []
      : [
          {
            code: 'wrong-type',
            message: `expected an expression of type bool, found ${type}`,
          },
        ];
  }
  const at = error?.range ? ` at ${placeOf(source, error.range.start)}` : '';
  return [
    {
      code: 'wrong-type',
      message: `expected types that fit${at}, found ${plain(error?.summary)}`,
    },
  ];
}

/** The library names types of variables `$slo`. */
function plain(summary = 'others'): string {
  return summary.replace(/\$(?=\w)/g, '');
}
