import { ASTNode } from '@marcbachmann/cel-js';
import { Unknown } from '../Unknown';
import { arithmetic, ARITHMETIC, negate } from './arithmetic';
import { compare, COMPARISONS } from './compare';
import { compileNode } from './compileNode';
import { equal, unequal } from './equal';
import { Evaluate } from './Frame';
import { isIn } from './isIn';
import { Scope } from './Scope';
import { spendOn } from './spendOn';
import { strict } from './strict';

type BinaryName =
  | '=='
  | '!='
  | 'in'
  | keyof typeof COMPARISONS
  | keyof typeof ARITHMETIC;
type Operator = Extract<ASTNode, { op: BinaryName | '-_' }>;

const BINARY = new Set<string>([
  '==',
  '!=',
  'in',
  ...Object.keys(COMPARISONS),
  ...Object.keys(ARITHMETIC),
]);

export function isOperator(node: ASTNode): node is Operator {
  return node.op === '-_' || BINARY.has(node.op);
}

/** Operators that need all of their parts. */
export function compileOperator(node: Operator, scope: Scope): Evaluate {
  if (node.op === '-_') {
    return strict([compileNode(node.args, scope)], ([value]) => negate(value));
  }
  const left = compileNode(node.args[0], scope);
  const right = compileNode(node.args[1], scope);
  const apply = applyOf(node.op);
  // Not by `strict`: this is what most expressions are.
  return frame => {
    const a = left(frame);
    const b = right(frame);
    if (a instanceof Unknown) {
      return a.and(b);
    }
    if (b instanceof Unknown) {
      return b;
    }
    if (isLong(a) || isLong(b)) {
      spendOn(frame.budget, a);
      spendOn(frame.budget, b);
    }
    return apply(a, b);
  };
}

function isLong(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'object';
}

function applyOf(op: BinaryName): (a: unknown, b: unknown) => unknown {
  switch (op) {
    case '==':
      return equal;
    case '!=':
      return unequal;
    case 'in':
      return isIn;
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(op);
    default:
      return arithmetic(op);
  }
}
