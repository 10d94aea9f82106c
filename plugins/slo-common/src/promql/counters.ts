import { barePromql, PromqlBinaryExpr, PromqlExpr } from './expression';
import { promqlMetricOf, PromqlSelector } from './selector';

/**
 * The query is not one whose deltas per series can be shown. The message says why and what to write instead.
 *
 * @public
 */
export class NotACounterError extends Error {
  readonly code = 'not-a-counter';

  constructor(message: string) {
    super(message);
    this.name = 'NotACounterError';
  }
}

/** Series that a query adds up. @public */
export interface PromqlTerm {
  selector: PromqlSelector;
  /** What each of its values is multiplied by; greater than 0. */
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
 * Reads what a query adds up: a selector, `sum`, `sum by` or `sum without` of such, `+` between them, and multiples of
 * them by a positive constant.
 *
 * All of these are sums over series, and everything is added up in the end: so the selectors are all that is left of
 * the query, and the grouping does not matter.
 *
 * @throws NotACounterError for any other query
 * @public
 */
export function promqlTermsOf(expr: PromqlExpr): PromqlTerm[] {
  switch (expr.kind) {
    case 'selector':
      return [{ selector: selectorOf(expr), factor: 1 }];
    case 'aggregation':
      if (expr.op === 'sum') return expr.args.flatMap(promqlTermsOf);
      throw refused(`${expr.op}(…)`);
    case 'call':
      throw refused(`${expr.name}(…)`);
    case 'number':
    case 'string':
      throw refused('A constant');
    case 'wrapped':
      if (expr.by === 'paren') return promqlTermsOf(expr.inner);
      throw refused(WRAPPED[expr.by]);
    default:
      return termsOfBinary(expr);
  }
}

/**
 * Reads the counters that a query adds up, see {@link promqlTermsOf}. Deltas and rates are taken of each series, below
 * any sum, or a restart of one process would look like a reset of all. Anything else than a sum (`rate`, ranges,
 * `offset`, other operators) either is no counter any more or hides its resets.
 *
 * @throws NotACounterError
 * @public
 */
export function promqlCountersOf(expr: PromqlExpr): PromqlTerm[] {
  const terms = promqlTermsOf(expr);
  const recorded = terms
    .map(({ selector }) => promqlMetricOf(selector) ?? '')
    .find(name => NOT_GROWING.test(name));
  if (recorded === undefined) return terms;
  throw new NotACounterError(
    `${recorded} is by its name a recorded rate or ratio, not a growing counter`,
  );
}

function termsOfBinary(expr: PromqlBinaryExpr): PromqlTerm[] {
  const { op, left, right } = expr;
  const scaled = (terms: PromqlTerm[], by: number) =>
    terms.map(term => ({ ...term, factor: term.factor * by }));
  if (op === '+' && !expr.matching && !expr.uneven) {
    return [...promqlTermsOf(left), ...promqlTermsOf(right)];
  }
  const [first, second] = [positive(left), positive(right)];
  if (op === '*' && second) return scaled(promqlTermsOf(left), second);
  if (op === '*' && first) return scaled(promqlTermsOf(right), first);
  if (op === '/' && second) return scaled(promqlTermsOf(left), 1 / second);
  throw refused(`The operator ${op}`);
}

function positive(expr: PromqlExpr): number | undefined {
  const number = barePromql(expr);
  const value = number.kind === 'number' ? number.value : undefined;
  return value !== undefined && value > 0 && value < Infinity
    ? value
    : undefined;
}

/** Without the places where it stood in the text. */
function selectorOf({ name, matchers }: PromqlSelector): PromqlSelector {
  return {
    name,
    matchers: matchers.map(({ label, op, value }) => ({ label, op, value })),
  };
}

function refused(what: string): NotACounterError {
  return new NotACounterError(
    `${what} does not show the deltas of each series: ${EXPECTED}`,
  );
}
