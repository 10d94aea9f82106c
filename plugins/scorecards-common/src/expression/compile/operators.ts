import { ASTNode } from '@marcbachmann/cel-js';
import { Unknown } from '../Unknown';
import { arithmetic, ARITHMETIC, negate } from './arithmetic';
import { compare, COMPARISONS } from './compare';
import { compileNode } from './compileNode';
import { equal } from './equal';
import { Evaluate } from './Frame';
import { libraryCall } from './library';
import { Scope } from './Scope';
import { sizeOf } from './sizeOf';
import { strict } from './strict';

type Binary = Extract<
  ASTNode,
  {
    op:
      | '=='
      | '!='
      | '<'
      | '<='
      | '>'
      | '>='
      | '+'
      | '-'
      | '*'
      | '/'
      | '%'
      | 'in';
  }
>;
type Operator = Binary | Extract<ASTNode, { op: '-_' }>;

const BINARY = new Set<string>([
  '==',
  '!=',
  'in',
  ...Object.keys(COMPARISONS),
  ...Object.keys(ARITHMETIC),
]);
const libraryIn = libraryCall('a in b');

export function isOperator(node: ASTNode): node is Operator {
  return node.op === '-_' || BINARY.has(node.op);
}

/** Operators that need all of their parts. */
export function compileOperator(node: Operator, scope: Scope): Evaluate {
  if (node.op === '-_') {
    return strict([compileNode(node.args, scope)], ([value]) => negate(value));
  }
  const [first, second] = node.args;
  const left = compileNode(first, scope);
  const right = compileNode(second, scope);
  const apply = applyOf(node.op);
  return frame => {
    const a = left(frame);
    const b = right(frame);
    if (a instanceof Unknown) {
      return a.and(b);
    }
    if (b instanceof Unknown) {
      return b;
    }
    if (
      typeof a === 'object' ||
      typeof b === 'object' ||
      typeof a === 'string'
    ) {
      frame.budget.spend(sizeOf(a) + sizeOf(b));
    }
    return apply(a, b);
  };
}

function applyOf(op: Binary['op']): (a: unknown, b: unknown) => unknown {
  switch (op) {
    case '==':
      return equal;
    case '!=':
      return (a, b) => {
        const same = equal(a, b);
        return typeof same === 'boolean' ? !same : same;
      };
    case 'in':
      return (a, b) => libraryIn([a, b]);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(op);
    default:
      return arithmetic(op);
  }
}
