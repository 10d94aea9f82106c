import { ASTNode } from '@marcbachmann/cel-js';
import { compileBind } from './bind';
import { compileComprehension, isComprehension } from './comprehensions';
import { compileNode } from './compileNode';
import { Evaluate } from './Frame';
import { compileHas } from './has';
import { callSource, libraryCall } from './library';
import { compileMatches } from './matches';
import { Scope } from './Scope';
import { sizeOf } from './sizeOf';
import { strict } from './strict';

type Call = Extract<ASTNode, { op: 'call' | 'rcall' }>;

/** Functions, methods and macros. */
export function compileCall(node: Call, scope: Scope): Evaluate {
  if (node.op === 'call') {
    const [name, parts] = node.args;
    return name === 'has'
      ? compileHas(parts, scope)
      : compileFunction(name, parts, false, scope);
  }
  const [name, receiver, parts] = node.args;
  if (isComprehension(name, parts)) {
    return compileComprehension(name, receiver, parts, scope);
  }
  if (name === 'bind' && receiver.op === 'id' && receiver.args === 'cel') {
    return compileBind(parts, scope);
  }
  return name === 'matches'
    ? compileMatches(receiver, parts, scope)
    : compileFunction(name, [receiver, ...parts], true, scope);
}

function compileFunction(
  name: string,
  parts: ASTNode[],
  ofReceiver: boolean,
  scope: Scope,
): Evaluate {
  const call = libraryCall(callSource(name, parts.length, ofReceiver));
  return strict(
    parts.map(part => compileNode(part, scope)),
    (values, { budget }) => {
      budget.spend(
        values.reduce<number>((sum, value) => sum + sizeOf(value), 1),
      );
      return call(values);
    },
  );
}
