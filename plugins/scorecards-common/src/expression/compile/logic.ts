import { ASTNode } from '@marcbachmann/cel-js';
import { describeFound } from '@callboard/backstage-plugin-callboard-common';
import { Unknown } from '../Unknown';
import { compileNode } from './compileNode';
import { Evaluate } from './Frame';
import { Scope } from './Scope';

type Logic = Extract<ASTNode, { op: '&&' | '||' | '!_' | '?:' }>;

const LOGIC = new Set<string>(['&&', '||', '!_', '?:']);

export function isLogic(node: ASTNode): node is Logic {
  return LOGIC.has(node.op);
}

/** Operators that may know their result where a part of them is unknown (Kleene). */
export function compileLogic(node: Logic, scope: Scope): Evaluate {
  switch (node.op) {
    case '!_': {
      const operand = compileNode(node.args, scope);
      return frame => {
        const value = truth(operand(frame));
        return value instanceof Unknown ? value : !value;
      };
    }
    case '?:': {
      const [condition, yes, no] = node.args.map(part =>
        compileNode(part, scope),
      ) as [Evaluate, Evaluate, Evaluate];
      return frame => {
        const value = truth(condition(frame));
        if (value instanceof Unknown) {
          return value;
        }
        return value ? yes(frame) : no(frame);
      };
    }
    default:
      return compileJunction(node.args, node.op === '||', scope);
  }
}

/** `decisive` is what one side suffices for: true of `||`, false of `&&`. */
function compileJunction(
  [left, right]: readonly [ASTNode, ASTNode],
  decisive: boolean,
  scope: Scope,
): Evaluate {
  const first = compileNode(left, scope);
  const second = compileNode(right, scope);
  return frame => {
    const a = truth(first(frame));
    if (a === decisive) {
      return decisive;
    }
    const b = truth(second(frame));
    if (b === decisive) {
      return decisive;
    }
    return a instanceof Unknown ? a.and(b) : b;
  };
}

/** True, false or Unknown; what is none of them (of type dyn) is unknown. */
export function truth(value: unknown): boolean | Unknown {
  return typeof value === 'boolean' || value instanceof Unknown
    ? value
    : Unknown.because(`expected true or false, found ${describeFound(value)}`);
}
