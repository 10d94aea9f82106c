/** Where a part stands in the text of its query: [from, to). @public */
export interface PromqlSpan {
  from: number;
  to: number;
}

/** One label matcher. @public */
export interface PromqlMatcher {
  label: string;
  op: '=' | '!=' | '=~' | '!~';
  /** Unquoted. */
  value: string;
}

/** Labels that are grouped by, or matched on. @public */
export interface PromqlLabels extends PromqlSpan {
  labels: string[];
}

/** A metric's name and label matchers. @public */
export interface PromqlSelectorExpr extends PromqlSpan {
  kind: 'selector';
  /** Where it stands before the braces. */
  name?: string;
  matchers: Array<PromqlMatcher & PromqlSpan>;
}

/** `sum by (a) (…)` and the like. @public */
export interface PromqlAggregationExpr extends PromqlSpan {
  kind: 'aggregation';
  /** In lower case. */
  op: string;
  grouping?: PromqlLabels & { without: boolean };
  /** What is aggregated comes last; before it, for example, the 3 of `topk`. */
  args: PromqlExpr[];
  /** End of the operator's name, where a grouping can be inserted. */
  nameEnd: number;
}

/** A function call. @public */
export interface PromqlCallExpr extends PromqlSpan {
  kind: 'call';
  name: string;
  args: PromqlExpr[];
}

/** `a + b`, with the labels that the sides are matched on. @public */
export interface PromqlBinaryExpr extends PromqlSpan {
  kind: 'binary';
  /** In lower case. */
  op: string;
  left: PromqlExpr;
  right: PromqlExpr;
  bool: boolean;
  matching?: PromqlLabels & { ignoring: boolean };
  /** True with group_left, group_right or fill. */
  uneven: boolean;
}

/** A number, or a duration that stands for one. @public */
export interface PromqlNumberExpr extends PromqlSpan {
  kind: 'number';
  /** Undefined for durations (`5m`). */
  value?: number;
}

/** A text. @public */
export interface PromqlStringExpr extends PromqlSpan {
  kind: 'string';
}

/** `(…)`, `-…`, `…[5m]`, `…[5m:1m]`, `… offset 5m`, `… @ end()`, `… anchored`. @public */
export interface PromqlWrappedExpr extends PromqlSpan {
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
  inner: PromqlExpr;
}

/** A query of PromQL, as far as its parts are told apart here. @public */
export type PromqlExpr =
  | PromqlSelectorExpr
  | PromqlAggregationExpr
  | PromqlCallExpr
  | PromqlBinaryExpr
  | PromqlNumberExpr
  | PromqlStringExpr
  | PromqlWrappedExpr;

/** The expressions right inside an expression, in the order of the text. @public */
export function promqlInsidesOf(expr: PromqlExpr): PromqlExpr[] {
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

/** All selectors of an expression, in the order of the text. @public */
export function promqlSelectorsOf(expr: PromqlExpr): PromqlSelectorExpr[] {
  return expr.kind === 'selector'
    ? [expr]
    : promqlInsidesOf(expr).flatMap(promqlSelectorsOf);
}

/** The expression without the parentheses around it. @public */
export function barePromql(expr: PromqlExpr): PromqlExpr {
  return expr.kind === 'wrapped' && expr.by === 'paren'
    ? barePromql(expr.inner)
    : expr;
}
