import {
  printPromqlLabel,
  PromqlAggregationExpr,
  PromqlBinaryExpr,
  PromqlExpr,
  PromqlLabels,
  PromqlSpan,
} from '@callboard/backstage-plugin-slo-common';

/** A replacement in the text of a query. */
export interface Edit extends PromqlSpan {
  text: string;
}

/** Replaces parts of a text. Edits do not overlap. */
export function applyEdits(text: string, edits: Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce(
      (result, edit) =>
        result.slice(0, edit.from) + edit.text + result.slice(edit.to),
      text,
    );
}

const AGGREGATIONS = new Set(['sum', 'count', 'avg', 'min', 'max']);

/** Functions that treat each series, or each classic histogram, by itself and keep its labels. */
const PER_SERIES = new Set([
  'abs',
  'avg_over_time',
  'ceil',
  'changes',
  'clamp',
  'clamp_max',
  'clamp_min',
  'count_over_time',
  'delta',
  'deriv',
  'exp',
  'floor',
  'histogram_avg',
  'histogram_count',
  'histogram_fraction',
  'histogram_quantile',
  'histogram_sum',
  'idelta',
  'increase',
  'irate',
  'last_over_time',
  'ln',
  'log10',
  'log2',
  'max_over_time',
  'min_over_time',
  'present_over_time',
  'predict_linear',
  'quantile_over_time',
  'rate',
  'resets',
  'round',
  'sgn',
  'sqrt',
  'stddev_over_time',
  'stdvar_over_time',
  'sum_over_time',
  'timestamp',
]);

/** Functions without arguments that give the same number for everybody. */
const CONSTANTS = new Set(['time', 'pi']);

class Grouping {
  readonly #label: string;
  readonly #values: string;

  constructor(label: string, values: string) {
    this.#label = label;
    this.#values = values;
  }

  /** Edits of an expression that gives series; undefined when it is unsafe, or a constant. */
  vector(expr: PromqlExpr): Edit[] | undefined {
    switch (expr.kind) {
      case 'selector':
        return expr.matchers
          .filter(({ label }) => label === this.#label)
          .map(({ from, to }) => ({
            from,
            to,
            text: `${printPromqlLabel(this.#label)}=~${this.#values}`,
          }));
      case 'wrapped':
        return this.vector(expr.inner);
      case 'aggregation':
        return this.#aggregation(expr);
      case 'call':
        return PER_SERIES.has(expr.name)
          ? this.#together(expr.args)
          : undefined;
      case 'binary':
        return this.#binary(expr);
      default:
        return undefined;
    }
  }

  /** Of several parts at least one gives series, the others are constants. */
  #together(parts: PromqlExpr[]): Edit[] | undefined {
    const series = parts.filter(part => !isConstant(part));
    const edits = series.map(part => this.vector(part));
    return series.length === 0 || edits.includes(undefined)
      ? undefined
      : edits.flatMap(list => list ?? []);
  }

  #aggregation(expr: PromqlAggregationExpr): Edit[] | undefined {
    const [body] = expr.args;
    const { op, grouping, nameEnd } = expr;
    if (!AGGREGATIONS.has(op) || grouping?.without) return undefined;
    const inside = body && expr.args.length === 1 && this.vector(body);
    if (!inside) return undefined;
    const added = grouping
      ? this.#add(grouping)
      : [
          {
            from: nameEnd,
            to: nameEnd,
            text: ` by (${printPromqlLabel(this.#label)}) `,
          },
        ];
    return [...inside, ...added];
  }

  #binary(expr: PromqlBinaryExpr): Edit[] | undefined {
    const { matching, uneven, left, right } = expr;
    const ignored = matching?.ignoring && matching.labels.includes(this.#label);
    if (uneven || ignored) return undefined;
    const inside = this.#together([left, right]);
    const added = matching && !matching.ignoring ? this.#add(matching) : [];
    return inside && [...inside, ...added];
  }

  #add({ labels, from, to }: PromqlLabels): Edit[] {
    if (labels.includes(this.#label)) return [];
    const list = [...labels, this.#label].map(printPromqlLabel);
    return [{ from, to, text: `(${list.join(', ')})` }];
  }
}

function isConstant(expr: PromqlExpr): boolean {
  switch (expr.kind) {
    case 'number':
    case 'string':
      return true;
    case 'call':
      return CONSTANTS.has(expr.name);
    case 'wrapped':
      return (
        (expr.by === 'paren' || expr.by === 'sign') && isConstant(expr.inner)
      );
    case 'binary':
      return isConstant(expr.left) && isConstant(expr.right);
    default:
      return false;
  }
}

/**
 * The edits that turn a query for one value of a label into one for several values, grouped by the label.
 *
 * By induction over the expression, each series of the grouped result carries the label, and those with one value are
 * what the single query gives: a selector's series carry it, as its value is not empty; functions of single series keep
 * it; `sum by` keeps it once it is in the list; operators match it on both sides. What does not keep it, or sees more
 * than one group at a time (`without`, `topk`, `absent`, `scalar`, `vector`, `label_replace`, `group_left`), is refused.
 *
 * @param values - text that stands for the quoted regular expression
 * @returns undefined when it is not safe
 */
export function groupedEdits(
  expr: PromqlExpr,
  label: string,
  values: string,
): Edit[] | undefined {
  return new Grouping(label, values).vector(expr);
}
