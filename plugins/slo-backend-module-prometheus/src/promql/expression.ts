/** Where a part stands in the text of its query: [from, to). */
export interface Span {
  from: number;
  to: number;
}

/** One label matcher. */
export interface Matcher {
  label: string;
  op: '=' | '!=' | '=~' | '!~';
  /** Unquoted. */
  value: string;
}

/** Labels that are grouped by, or matched on. */
export interface Labels extends Span {
  labels: string[];
}

/** A metric's name and label matchers. */
export interface SelectorExpr extends Span {
  kind: 'selector';
  name?: string;
  matchers: Array<Matcher & Span>;
}

/** `sum by (a) (…)` and the like. */
export interface AggregationExpr extends Span {
  kind: 'aggregation';
  /** In lower case. */
  op: string;
  grouping?: Labels & { without: boolean };
  /** What is aggregated comes last; before it, for example, the 3 of `topk`. */
  args: Expr[];
  /** End of the operator's name, where a grouping can be inserted. */
  nameEnd: number;
}

/** A function call. */
export interface CallExpr extends Span {
  kind: 'call';
  name: string;
  args: Expr[];
}

/** `a + b`, with the labels that the sides are matched on. */
export interface BinaryExpr extends Span {
  kind: 'binary';
  op: string;
  left: Expr;
  right: Expr;
  bool: boolean;
  matching?: Labels & { ignoring: boolean };
  /** True with group_left, group_right or fill. */
  uneven: boolean;
}

/** A number, a string, or anything that is the same for all series. */
export interface LiteralExpr extends Span {
  kind: 'literal';
  /** Undefined for strings. */
  value?: number;
}

/** `(…)`, `-…`, `…[5m]`, `…[5m:1m]`, `… offset 5m`, `… @ end()`, `… anchored`. */
export interface WrappedExpr extends Span {
  kind: 'wrapped';
  by:
    | 'paren'
    | 'sign'
    | 'range'
    | 'subquery'
    | 'offset'
    | 'at'
    | 'anchored'
    | 'smoothed';
  inner: Expr;
}

/** A query of PromQL, as far as its parts are told apart here. */
export type Expr =
  | SelectorExpr
  | AggregationExpr
  | CallExpr
  | BinaryExpr
  | LiteralExpr
  | WrappedExpr;

/** The expressions right inside an expression. */
export function insidesOf(expr: Expr): Expr[] {
  switch (expr.kind) {
    case 'aggregation':
    case 'call':
      return expr.args;
    case 'binary':
      return [expr.left, expr.right];
    case 'wrapped':
      return [expr.inner];
    default:
      return [];
  }
}

/** All selectors of an expression, in order. */
export function selectorsOf(expr: Expr): SelectorExpr[] {
  return expr.kind === 'selector'
    ? [expr]
    : insidesOf(expr).flatMap(selectorsOf);
}

/** Without the parentheses around it. */
export function bare(expr: Expr): Expr {
  return expr.kind === 'wrapped' && expr.by === 'paren'
    ? bare(expr.inner)
    : expr;
}
