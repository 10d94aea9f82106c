import { SyntaxNode } from '@lezer/common';
import {
  PromqlExpr,
  PromqlLabels,
  PromqlMatcher,
  PromqlSelectorExpr,
  PromqlWrappedExpr,
} from './expression';
import { PromqlSyntaxError } from './PromqlSyntaxError';
import { unquotePromql } from './strings';
import { childrenOf, parseTree } from './syntax';

const WRAPPERS: Record<string, PromqlWrappedExpr['by']> = {
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
  expression(node: SyntaxNode): PromqlExpr {
    const { from, to, name } = node;
    const by = WRAPPERS[name];
    if (by) {
      return { kind: 'wrapped', by, inner: this.#onlyInside(node), from, to };
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
        return { kind: 'number', value: number(this.#textOf(node)), from, to };
      case 'StringLiteral':
        return { kind: 'string', from, to };
      default:
        return this.#onlyInside(node);
    }
  }

  #onlyInside(node: SyntaxNode): PromqlExpr {
    const [inner] = this.#inside(node);
    return inner ?? missing(node);
  }

  #inside(node: SyntaxNode): PromqlExpr[] {
    return childrenOf(node)
      .filter(child => EXPRESSIONS.has(child.name))
      .map(child => this.expression(child));
  }

  #arguments(node: SyntaxNode): PromqlExpr[] {
    const body = find(node, 'FunctionCallBody');
    return body ? this.#inside(body) : [];
  }

  #selector(node: SyntaxNode): PromqlSelectorExpr {
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

  #matcher(node: SyntaxNode): PromqlSelectorExpr['matchers'][number] {
    const { from, to } = node;
    const [label, op, value] = childrenOf(node);
    // {"metric.name"} of Prometheus 3
    if (!op || !value) {
      const name = this.#unquoted(node);
      return { label: '__name__', op: '=', value: name, from, to };
    }
    return {
      label: this.#label(label),
      op: this.#textOf(op) as PromqlMatcher['op'],
      value: this.#unquoted(value),
      from,
      to,
    };
  }

  #aggregation(node: SyntaxNode): PromqlExpr {
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

  #binary(node: SyntaxNode): PromqlExpr {
    const { from, to } = node;
    const children = childrenOf(node);
    const clause = find(node, 'MatchingModifierClause');
    const names = new Set(clause ? childrenOf(clause).map(c => c.name) : []);
    const [left, right] = this.#inside(node);
    const operator = children.find(
      (child, i) => i > 0 && !EXPRESSIONS.has(child.name),
    );
    if (!left || !right) return missing(node);
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
  #labels(node: SyntaxNode): PromqlLabels {
    const list = find(node, 'GroupingLabels') ?? node;
    const labels = childrenOf(list).map(child => this.#label(child));
    return { labels, from: list.from, to: list.to };
  }

  #label(node: SyntaxNode | undefined): string {
    return node?.name === 'QuotedLabelName'
      ? this.#unquoted(node)
      : this.#textOf(node);
  }

  #unquoted(node: SyntaxNode): string {
    return unquotePromql(this.#textOf(node), node.from);
  }

  #textOf(node: SyntaxNode | undefined): string {
    return node ? this.#text.slice(node.from, node.to) : '';
  }
}

function missing({ to }: SyntaxNode): never {
  throw new PromqlSyntaxError(to, 'nothing where an expression was expected');
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
 * @throws PromqlSyntaxError at the first place that does not fit
 * @public
 */
export function parsePromql(text: string): PromqlExpr {
  const top = parseTree(text).topNode;
  return new Reader(text).expression(top);
}
