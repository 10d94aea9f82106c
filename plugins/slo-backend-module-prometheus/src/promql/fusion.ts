import {
  printPromqlSelector,
  PromqlExpr,
  promqlMetricOf,
  PromqlSelector,
  promqlSelectorsOf,
} from '@callboard/backstage-plugin-slo-common';
import { groupedEdits, applyEdits } from './grouping';
import { anyOf } from './strings';

/** A way in which a query can share its request with others that differ only in the value of one matcher. */
export interface FusionCandidate {
  /** The same for all that may be joined. */
  shape: string;
  label: string;
  /** Of this query. Never empty. */
  value: string;
}

/** Stands in a shape where the values go; never part of PromQL. */
const VALUES = '\u0000';

/** Labels that PromQL treats apart: their value is not that of a plain label in the answer. */
const SPECIAL = new Set(['__name__', 'le', 'quantile']);

/** Labels that a selector says one value of, and nothing else. */
function fixedLabels({ matchers }: PromqlSelector) {
  return matchers.filter(
    ({ label, op, value }) =>
      op === '=' &&
      value !== '' &&
      !SPECIAL.has(label) &&
      matchers.filter(other => other.label === label).length === 1,
  );
}

/** How the raw series of a selector may be read together with those of others: by each of its fixed labels. */
export function selectorCandidates(
  selector: PromqlSelector,
): FusionCandidate[] {
  if (promqlMetricOf(selector) === undefined) return [];
  return fixedLabels(selector).map(({ label, value }) => ({
    shape: `${label} ${printPromqlSelector({
      name: selector.name,
      matchers: selector.matchers.filter(m => m.label !== label),
    })}`,
    label,
    value,
  }));
}

/**
 * How an expression may be evaluated together with others. Only where it is safe: all selectors share the one matcher,
 * and the label survives every step up to the answer (see `groupedEdits`).
 */
export function expressionCandidates(
  text: string,
  expr: PromqlExpr,
): FusionCandidate[] {
  const [first, ...others] = promqlSelectorsOf(expr);
  if (!first) return [];
  return fixedLabels(first).flatMap(({ label, value }) => {
    const shared = others.every(other =>
      fixedLabels(other).some(m => m.label === label && m.value === value),
    );
    const edits = shared && groupedEdits(expr, label, VALUES);
    return edits ? [{ shape: applyEdits(text, edits), label, value }] : [];
  });
}

/** The grouped query for these values. */
export function fillShape(shape: string, values: string[]): string {
  return shape.split(VALUES).join(anyOf(values));
}
