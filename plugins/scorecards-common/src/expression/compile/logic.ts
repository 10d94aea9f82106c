import { describeFound } from '@callboard/backstage-plugin-callboard-common';
import { ASTNode } from '@marcbachmann/cel-js';
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
    case '!_':
      return negation(compileNode(node.args, scope));
    case '?:': {
      const [condition, yes, no] = node.args;
      return choice(
        compileNode(condition, scope),
        compileNode(yes, scope),
        compileNode(no, scope),
      );
    }
    default: {
      const [left, right] = node.args;
      return junction(
        compileNode(left, scope),
        compileNode(right, scope),
        node.op === '||',
      );
    }
  }
}

function negation(operand: Evaluate): Evaluate {
  return frame => {
    const value = truth(operand(frame));
    return value instanceof Unknown ? value : !value;
  };
}

function choice(condition: Evaluate, yes: Evaluate, no: Evaluate): Evaluate {
  return frame => {
    const value = truth(condition(frame));
    if (value instanceof Unknown) {
      return value;
    }
    return value ? yes(frame) : no(frame);
  };
}

/** `decisive` is what one side suffices for: true of `||`, false of `&&`. */
function junction(
  left: Evaluate,
  right: Evaluate,
  decisive: boolean,
): Evaluate {
  return frame => {
    const a = truth(left(frame));
    if (a === decisive) {
      return decisive;
    }
    const b = truth(right(frame));
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
