import { SyntaxNode } from '@lezer/common';
import { Expr, Labels, Matcher, SelectorExpr, WrappedExpr } from './expression';
import { unquote } from './strings';
import { childrenOf, parseTree } from './syntax';

const WRAPPERS: Record<string, WrappedExpr['by']> = {
  ParenExpr: 'paren',
  UnaryExpr: 'sign',
  MatrixSelector: 'range',
  SubqueryExpr: 'subquery',
  OffsetExpr: 'offset',
  StepInvariantExpr: 'at',
  AnchoredExpr: 'anchored',
  SmoothedExpr: 'smoothed',
};

const EXPRESSIONS = new Set([
  ...Object.keys(WRAPPERS),
  'VectorSelector',
  'AggregateExpr',
  'FunctionCall',
  'BinaryExpr',
  'NumberDurationLiteral',
  'StringLiteral',
]);

const find = (node: SyntaxNode, name: string) =>
  childrenOf(node).find(child => child.name === name);

class Reader {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The expression in a node that has one, or that is one. */
  expression(node: SyntaxNode): Expr {
    const { from, to, name } = node;
    const wrapper = WRAPPERS[name];
    if (wrapper) {
      const [inner] = this.#inside(node);
      if (inner) return { kind: 'wrapped', by: wrapper, inner, from, to };
    }
    switch (name) {
      case 'VectorSelector':
        return this.#selector(node);
      case 'AggregateExpr':
        return this.#aggregation(node);
      case 'FunctionCall':
        return {
          kind: 'call',
          name: this.#textOf(find(node, 'FunctionIdentifier')),
          args: this.#arguments(node),
          from,
          to,
        };
      case 'BinaryExpr':
        return this.#binary(node);
      case 'NumberDurationLiteral':
        return { kind: 'literal', value: number(this.#textOf(node)), from, to };
      case 'PromQL':
        return this.#inside(node)[0] ?? { kind: 'literal', from, to };
      default:
        return { kind: 'literal', from, to };
    }
  }

  #inside(node: SyntaxNode): Expr[] {
    return childrenOf(node)
      .filter(child => EXPRESSIONS.has(child.name))
      .map(child => this.expression(child));
  }

  #arguments(node: SyntaxNode): Expr[] {
    const body = find(node, 'FunctionCallBody');
    return body ? this.#inside(body) : [];
  }

  #selector(node: SyntaxNode): SelectorExpr {
    const { from, to } = node;
    const name = find(node, 'Identifier');
    const matchers = find(node, 'LabelMatchers');
    return {
      kind: 'selector',
      name: name && this.#textOf(name),
      matchers: matchers
        ? childrenOf(matchers).map(child => this.#matcher(child))
        : [],
      from,
      to,
    };
  }

  #matcher(node: SyntaxNode): SelectorExpr['matchers'][number] {
    const { from, to } = node;
    const [label, op, value] = childrenOf(node);
    // {"metric.name"} of Prometheus 3
    if (!op || !value) {
      const name = unquote(this.#textOf(node));
      return { label: '__name__', op: '=', value: name, from, to };
    }
    return {
      label: this.#label(label),
      op: this.#textOf(op) as Matcher['op'],
      value: unquote(this.#textOf(value)),
      from,
      to,
    };
  }

  #aggregation(node: SyntaxNode): Expr {
    const { from, to } = node;
    const op = find(node, 'AggregateOp');
    const modifier = find(node, 'AggregateModifier');
    return {
      kind: 'aggregation',
      op: this.#textOf(op).toLowerCase(),
      grouping: modifier && {
        ...this.#labels(modifier),
        without: !!find(modifier, 'Without'),
      },
      args: this.#arguments(node),
      nameEnd: op?.to ?? from,
      from,
      to,
    };
  }

  #binary(node: SyntaxNode): Expr {
    const { from, to } = node;
    const children = childrenOf(node);
    const clause = find(node, 'MatchingModifierClause');
    const names = new Set(clause ? childrenOf(clause).map(c => c.name) : []);
    const [left, right] = this.#inside(node);
    const operator = children.find(
      (child, i) => i > 0 && !EXPRESSIONS.has(child.name),
    );
    if (!left || !right) return { kind: 'literal', from, to };
    return {
      kind: 'binary',
      op: this.#textOf(operator).toLowerCase(),
      left,
      right,
      bool: !!find(node, 'BoolModifier'),
      matching:
        clause && (names.has('On') || names.has('Ignoring'))
          ? { ...this.#labels(clause), ignoring: names.has('Ignoring') }
          : undefined,
      uneven:
        names.has('GroupLeft') ||
        names.has('GroupRight') ||
        children.some(child => child.name.startsWith('Fill')) ||
        [...names].some(name => name.startsWith('Fill')),
      from,
      to,
    };
  }

  /** The first list of labels inside a node. */
  #labels(node: SyntaxNode): Labels {
    const list = find(node, 'GroupingLabels') ?? node;
    const labels = childrenOf(list).map(child => this.#label(child));
    return { labels, from: list.from, to: list.to };
  }

  #label(node: SyntaxNode | undefined): string {
    const text = this.#textOf(node);
    return node?.name === 'QuotedLabelName' ? unquote(text) : text;
  }

  #textOf(node: SyntaxNode | undefined): string {
    return node ? this.#text.slice(node.from, node.to) : '';
  }
}

/** @returns undefined for durations that stand for numbers (`5m`) */
function number(text: string): number | undefined {
  if (/^[+-]?inf$/i.test(text)) return Infinity;
  const value = Number(text.replaceAll('_', ''));
  return Number.isNaN(value) ? undefined : value;
}

/**
 * Reads a query of PromQL.
 *
 * @throws PromqlSyntaxError
 */
export function parsePromql(text: string): Expr {
  const top = parseTree(text).topNode;
  return new Reader(text).expression(top);
}
