import {
  barePromql,
  PromqlExpr,
  promqlInsidesOf,
  PromqlSelector,
  promqlSelectorsOf,
} from '@callboard/backstage-plugin-slo-common';

/** A place in a query where a histogram is interpolated. */
export interface Interpolated {
  /** Of the function. */
  name: string;
  /** The value that is interpolated at. */
  value: number;
  /** One of the histogram's series. */
  selector: PromqlSelector;
}

/**
 * Where a query interpolates histograms: `histogram_fraction` at both of its ends, `histogram_quantile` at the value it
 * is compared with.
 *
 * @param compared - of the threshold; NaN where there is none
 */
export function interpolationsOf(
  expr: PromqlExpr,
  compared: number,
): Interpolated[] {
  const inside = promqlInsidesOf(expr).flatMap(part =>
    interpolationsOf(part, compared),
  );
  if (expr.kind !== 'call') return inside;
  const [selector] = expr.args.flatMap(promqlSelectorsOf);
  if (!selector) return inside;
  const values =
    expr.name === 'histogram_fraction'
      ? expr.args.slice(0, 2).map(constantOf)
      : [expr.name === 'histogram_quantile' ? compared : NaN];
  const found = values.filter(value => Number.isFinite(value) && value !== 0);
  return [
    ...found.map(value => ({
      name: expr.name,
      value,
      selector: { name: selector.name, matchers: selector.matchers },
    })),
    ...inside,
  ];
}

function constantOf(expr: PromqlExpr): number {
  const number = barePromql(expr);
  return number.kind === 'number' ? number.value ?? NaN : NaN;
}
