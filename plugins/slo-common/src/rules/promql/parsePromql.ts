import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { Matcher, Selector } from './selector';
import { unquote } from './text';

/** What a PromQL expression evaluates to. */
export type PromqlType = 'vector' | 'scalar' | 'range' | 'string';

/** A PromQL expression, as far as rules need to know it. */
export interface ParsedPromql {
  text: string;
  /** The outermost expression. */
  root: SyntaxNode;
  type: PromqlType;
  /** Every instant vector selector, in the order of the text. */
  selectors: Selector[];
  /** Names of the functions called, in lower case. */
  functions: Set<string>;
}

/** The query cannot be used in a rule. The message says why. */
export class PromqlError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'PromqlError';
    this.code = code;
  }
}

/**
 * Reads a PromQL expression.
 *
 * @throws PromqlError with code `unparsable-query`
 */
export function parsePromql(query: string): ParsedPromql {
  const text = withoutComments(query).trim();
  const tree = parser.parse(text);
  const selectors: Selector[] = [];
  const functions = new Set<string>();
  tree.iterate({
    enter: ({ node }) => {
      if (node.type.isError) {
        throw new PromqlError(
          'unparsable-query',
          `expected PromQL, found something else at character ${
            node.from + 1
          } of ${JSON.stringify(text)}`,
        );
      }
      if (node.name === 'VectorSelector') {
        selectors.push(toSelector(node, text));
      }
      if (node.name === 'FunctionIdentifier') {
        functions.add(text.slice(node.from, node.to).toLowerCase());
      }
    },
  });
  const root = tree.topNode.firstChild;
  if (!root) {
    throw new PromqlError('unparsable-query', 'expected PromQL, found nothing');
  }
  return { text, root, type: typeOf(root, text), selectors, functions };
}

/** Comments would swallow what is written behind the query on the same line. */
function withoutComments(query: string): string {
  let text = query;
  parser.parse(query).iterate({
    enter: ({ name, from, to }) => {
      if (name === 'LineComment') {
        const blank = ' '.repeat(to - from);
        text = text.slice(0, from) + blank + text.slice(to);
      }
    },
  });
  return text;
}

/** The selector that a node of the tree is. */
export function toSelector(node: SyntaxNode, text: string): Selector {
  const matchers: Matcher[] = [];
  const name = node.getChild('Identifier');
  const list = node.getChild('LabelMatchers');
  for (let child = list?.firstChild; child; child = child.nextSibling) {
    const parts: string[] = [];
    for (let part = child.firstChild; part; part = part.nextSibling) {
      parts.push(text.slice(part.from, part.to));
    }
    const [label = '', op, value] = parts;
    if (isOperator(op) && value !== undefined) {
      const plain = /^["'`]/.test(label) ? unquote(label) : label;
      matchers.push({ label: plain, op, value: unquote(value) });
    } else if (child.name === 'QuotedLabelName') {
      matchers.push({ label: '__name__', op: '=', value: unquote(label) });
    }
  }
  return {
    name: name ? text.slice(name.from, name.to) : undefined,
    matchers,
    text: text.slice(node.from, node.to),
  };
}

function isOperator(op: string | undefined): op is Matcher['op'] {
  return op === '=' || op === '!=' || op === '=~' || op === '!~';
}

const SCALAR_FUNCTIONS = new Set(['scalar', 'time', 'pi']);

function typeOf(node: SyntaxNode, text: string): PromqlType {
  switch (node.name) {
    case 'NumberDurationLiteral':
      return 'scalar';
    case 'StringLiteral':
      return 'string';
    case 'MatrixSelector':
    case 'SubqueryExpr':
      return 'range';
    case 'FunctionCall': {
      const name = node.getChild('FunctionIdentifier');
      const called = name ? text.slice(name.from, name.to).toLowerCase() : '';
      return SCALAR_FUNCTIONS.has(called) ? 'scalar' : 'vector';
    }
    case 'ParenExpr':
    case 'UnaryExpr':
    case 'OffsetExpr':
    case 'StepInvariantExpr': {
      const inner = node.getChildren('Expr')[0];
      return inner ? typeOf(inner, text) : 'vector';
    }
    case 'BinaryExpr': {
      const sides = node.getChildren('Expr').map(side => typeOf(side, text));
      return sides.every(side => side === 'scalar') ? 'scalar' : 'vector';
    }
    default:
      return 'vector';
  }
}
