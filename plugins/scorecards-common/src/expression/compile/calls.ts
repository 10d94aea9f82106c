import { ASTNode } from '@marcbachmann/cel-js';
import { compileBind } from './bind';
import { compileNode } from './compileNode';
import { compileComprehension, isComprehension } from './comprehensions';
import { Evaluate } from './Frame';
import { compileHas } from './has';
import { callSource, libraryCall } from './library';
import { isBind } from './locals';
import { compileMatches } from './matches';
import { Scope } from './Scope';
import { spendOn } from './spendOn';
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
  if (isBind(node)) {
    return compileBind(node.args[2], scope);
  }
  const [name, receiver, parts] = node.args;
  if (isComprehension(name)) {
    return compileComprehension(name, receiver, parts, scope);
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
  const literals = parts.flatMap(({ op, args }) =>
    op === 'value' ? [args] : [],
  );
  if (literals.length === parts.length) {
    // duration('24h') is the same whatever the facts are.
    const value = call(literals);
    return () => value;
  }
  return strict(
    parts.map(part => compileNode(part, scope)),
    (values, { budget }) => {
      spendOn(budget, values);
      return call(values);
    },
  );
}
