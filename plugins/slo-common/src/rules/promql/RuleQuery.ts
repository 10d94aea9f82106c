import {
  parsePromql,
  PromqlExpr,
  promqlInsidesOf,
  promqlSelectorsOf,
  PromqlSelector,
} from '../../promql';
import { withoutComments } from '../../promql/syntax';

/** What a PromQL expression evaluates to. */
export type PromqlType = 'vector' | 'scalar' | 'range' | 'string';

/** A query, as far as rules need to know it. */
export interface RuleQuery {
  /** Without comments, so that something can be written behind it. */
  text: string;
  expr: PromqlExpr;
  type: PromqlType;
  /** In the order of the text. */
  selectors: PromqlSelector[];
  /** Names of the functions called. */
  functions: Set<string>;
}

/**
 * Reads the query of a rule.
 *
 * @throws PromqlSyntaxError
 */
export function readRuleQuery(query: string): RuleQuery {
  const text = withoutComments(query).trim();
  const expr = parsePromql(text);
  return {
    text,
    expr,
    type: typeOf(expr),
    selectors: promqlSelectorsOf(expr),
    functions: new Set(functionsOf(expr)),
  };
}

function functionsOf(expr: PromqlExpr): string[] {
  const inside = promqlInsidesOf(expr).flatMap(functionsOf);
  return expr.kind === 'call' ? [expr.name, ...inside] : inside;
}

const SCALAR_FUNCTIONS = new Set(['scalar', 'time', 'pi']);

function typeOf(expr: PromqlExpr): PromqlType {
  switch (expr.kind) {
    case 'number':
      return 'scalar';
    case 'string':
      return 'string';
    case 'call':
      return SCALAR_FUNCTIONS.has(expr.name) ? 'scalar' : 'vector';
    case 'wrapped':
      return expr.by === 'range' || expr.by === 'subquery'
        ? 'range'
        : typeOf(expr.inner);
    case 'binary':
      return [expr.left, expr.right].every(side => typeOf(side) === 'scalar')
        ? 'scalar'
        : 'vector';
    default:
      return 'vector';
  }
}
