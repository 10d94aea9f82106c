import { bare, Expr, SelectorExpr } from './expression';
import { parsePromql } from './parse';
import { Selector, toSelector } from './selector';

/** The query is not one whose deltas per series can be shown. The message says why and what to write instead. */
export class NotACounterError extends Error {
  readonly code = 'not-a-counter';
}

/** A counter that a query adds up. */
export interface CounterTerm {
  selector: Selector;
  /** Greater than 0. */
  factor: number;
}

const EXPECTED =
  'with counter: true, expected a counter such as http_requests_total{job="x"}, a sum(…) of one, several joined by +, or one multiplied by a positive number';

/** By the naming convention `level:metric:operations` such a recorded series is no longer a growing counter. */
const NOT_GROWING =
  /:.*(rate|irate|increase|delta|deriv|avg|ratio|quantile|percent|p\d\d)/i;

const WRAPPED = {
  sign: 'A sign',
  range: 'A range',
  subquery: 'A subquery',
  offset: 'offset',
  at: '@',
  anchored: 'anchored',
  smoothed: 'smoothed',
};

/**
 * Reads the counters that a query adds up: a selector, `sum`, `sum by` or `sum without` of such, `+` between them, and
 * multiples of them by a positive constant.
 *
 * All of these are sums over series, and deltas may only be taken below a sum: so the selectors are all that is left
 * of the query, and the grouping does not matter, as everything is added up in the end. Anything else (`rate`,
 * ranges, `offset`, other operators) either is no counter any more or hides its resets.
 *
 * @throws NotACounterError
 * @throws PromqlSyntaxError
 */
export function parseCounterExpression(query: string): CounterTerm[] {
  return termsOf(parsePromql(query));
}

function termsOf(expr: Expr): CounterTerm[] {
  switch (expr.kind) {
    case 'selector':
      return [{ selector: growing(expr), factor: 1 }];
    case 'aggregation':
      if (expr.op === 'sum') return expr.args.flatMap(termsOf);
      throw refused(`${expr.op}(…)`);
    case 'call':
      throw refused(`${expr.name}(…)`);
    case 'literal':
      throw refused('A constant');
    case 'wrapped':
      if (expr.by === 'paren') return termsOf(expr.inner);
      throw refused(WRAPPED[expr.by]);
    default:
      return binary(expr);
  }
}

function binary(expr: Extract<Expr, { kind: 'binary' }>): CounterTerm[] {
  const { op, left, right } = expr;
  const scaled = (terms: CounterTerm[], by: number) =>
    terms.map(term => ({ ...term, factor: term.factor * by }));
  if (op === '+' && !expr.matching && !expr.uneven) {
    return [...termsOf(left), ...termsOf(right)];
  }
  const [first, second] = [positive(left), positive(right)];
  if (op === '*' && second) return scaled(termsOf(left), second);
  if (op === '*' && first) return scaled(termsOf(right), first);
  if (op === '/' && second) return scaled(termsOf(left), 1 / second);
  throw refused(`The operator ${op}`);
}

function positive(expr: Expr): number | undefined {
  const { kind, ...rest } = bare(expr);
  const value = kind === 'literal' && 'value' in rest ? rest.value : undefined;
  return value !== undefined && value > 0 && value < Infinity
    ? value
    : undefined;
}

function growing(expr: SelectorExpr): Selector {
  if (expr.name !== undefined && NOT_GROWING.test(expr.name)) {
    throw new NotACounterError(
      `${expr.name} is by its name a recorded rate or ratio, not a growing counter`,
    );
  }
  return toSelector(expr);
}

function refused(what: string): NotACounterError {
  return new NotACounterError(
    `${what} does not show the deltas of each series: ${EXPECTED}`,
  );
}
