import type { SyntaxNode } from '@lezer/common';
import { ParsedPromql, PromqlError, toSelector } from './parsePromql';
import { Selector } from './selector';

/**
 * The selectors that a query adds up: a selector, `sum` (by, without) of such, and `+` between them; undefined for any
 * other query.
 *
 * All of these are sums over series, and everything is added up in the end, so that the selectors are all that is left
 * of the query.
 */
export function summands({
  root,
  text,
}: Pick<ParsedPromql, 'root' | 'text'>): Selector[] | undefined {
  switch (root.name) {
    case 'VectorSelector':
      return [toSelector(root, text)];
    case 'ParenExpr':
      return all([root.getChild('Expr')], text);
    case 'AggregateExpr': {
      const operation = root.getChild('AggregateOp')?.firstChild?.name;
      const args = root.getChild('FunctionCallBody')?.getChildren('Expr') ?? [];
      return operation === 'Sum' ? all(args, text) : undefined;
    }
    case 'BinaryExpr':
      return root.getChild('Add') && !hasModifier(root)
        ? all(root.getChildren('Expr'), text)
        : undefined;
    default:
      return undefined;
  }
}

function hasModifier(node: SyntaxNode): boolean {
  return ['BoolModifier', 'MatchingModifierClause', 'FillModifier'].some(name =>
    node.getChild(name),
  );
}

function all(
  nodes: readonly (SyntaxNode | null)[],
  text: string,
): Selector[] | undefined {
  const found = nodes.map(node =>
    node ? summands({ root: node, text }) : undefined,
  );
  return found.includes(undefined) ? undefined : found.flatMap(f => f ?? []);
}

/**
 * The selectors of the counters that a query adds up. Their rates are to be taken per series, below any sum, or a
 * restart of one process would look like a reset of all.
 *
 * @throws PromqlError with code `not-a-counter`
 */
export function counterSelectors(query: ParsedPromql): Selector[] {
  const selectors = summands(query);
  if (!selectors) {
    throw new PromqlError(
      'not-a-counter',
      `with counter: true, expected a counter such as http_requests_total{job="x"}, a sum(…) of one, or several joined by +, found ${JSON.stringify(
        query.text,
      )}`,
    );
  }
  return selectors;
}

/**
 * The rate per second of several counters together, without labels. One that is absent leaves the others.
 */
export function sumOfRates(selectors: Selector[], range: string): string {
  const rates = selectors.map(({ text }) => `sum(rate(${text}[${range}]))`);
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
