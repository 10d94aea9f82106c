import { printPromqlSelector, PromqlTerm } from '../../promql';
import { formatNumber } from './text';

/**
 * The rate per second of several counters together, without labels. One that is absent leaves the others. Rates are
 * taken of each series, below any sum, or a restart of one process would look like a reset of all.
 */
export function sumOfRates(terms: PromqlTerm[], range: string): string {
  const rates = terms.map(({ selector, factor }) => {
    const rate = `sum(rate(${printPromqlSelector(selector)}[${range}]))`;
    return factor === 1 ? rate : `${formatNumber(factor)} * ${rate}`;
  });
  const [only, ...others] = rates;
  if (only !== undefined && others.length === 0) {
    return only;
  }
  // Each part gets a label of its own, because `or` keeps only the first of two series with the same labels.
  const parts = rates.map(
    (rate, index) => `label_replace(${rate}, "part", "${index}", "", "")`,
  );
  return `sum(${parts.join(' or ')})`;
}
