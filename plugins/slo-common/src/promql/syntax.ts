import { SyntaxNode, Tree } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { PromqlSyntaxError } from './PromqlSyntaxError';

/** What belongs where the parser stumbled, by the node it was in. */
const EXPECTED: Record<string, string> = {
  PromQL: 'an operator or the end of the query',
  VectorSelector: 'an operator or the end of the query',
  LabelMatchers: 'a matcher such as job="x", or }',
  UnquotedLabelMatcher: 'one of = != =~ !~ and a value in quotes',
  QuotedLabelMatcher: 'one of = != =~ !~ and a value in quotes',
  FunctionCallBody: 'an expression, a comma or )',
  AggregateExpr: 'an expression in parentheses',
  GroupingLabels: 'a label, a comma or )',
  BinaryExpr: 'an expression after the operator',
  UnaryExpr: 'an expression after the sign',
  ParenExpr: 'an expression or )',
  MatrixSelector: 'a duration such as 5m, and ]',
  SubqueryExpr: 'a duration such as 5m, and ]',
  OffsetExpr: 'a duration such as 5m',
  StepInvariantExpr: 'a time in seconds, start() or end()',
};

/**
 * Parses PromQL.
 *
 * @throws PromqlSyntaxError at the first place that does not fit, with what was expected there
 */
export function parseTree(text: string): Tree {
  const tree = parser.parse(text);
  let error: SyntaxNode | undefined;
  tree.iterate({
    enter: node => {
      if (node.type.isError) error ??= node.node;
      return error === undefined;
    },
  });
  if (!error) return tree;
  const found = text.slice(error.from).split(/\s/)[0]?.slice(0, 20);
  const parent = error.parent?.name ?? '';
  const expected = withoutComments(text).trim()
    ? EXPECTED[parent] ?? 'an expression'
    : 'an expression';
  throw new PromqlSyntaxError(
    error.from,
    `${
      found ? `"${found}"` : 'the end of the query'
    } where ${expected} was expected`,
  );
}

/** Children of a node of one kind. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'LineComment') children.push(child);
  }
  return children;
}

/** The same text with blanks for its comments, which would swallow what is written behind it on the same line. */
export function withoutComments(text: string): string {
  let blanked = text;
  parser.parse(text).iterate({
    enter: ({ name, from, to }) => {
      if (name !== 'LineComment') return;
      blanked =
        blanked.slice(0, from) + ' '.repeat(to - from) + blanked.slice(to);
    },
  });
  return blanked;
}
