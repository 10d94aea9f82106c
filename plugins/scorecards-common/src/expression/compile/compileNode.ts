import { ASTNode } from '@marcbachmann/cel-js';
import { pathOf } from '../pathOf';
import { Unknown } from '../Unknown';
import { compileCall } from './calls';
import { Evaluate } from './Frame';
import { libraryCall } from './library';
import { compileLogic, isLogic } from './logic';
import { compileOperator, isOperator } from './operators';
import { Scope } from './Scope';
import { elementAt, fieldOf } from './select';
import { strict } from './strict';

/**
 * Makes an expression ready for evaluation. The library has read it and checked its types.
 *
 * The library's own evaluation throws where a fact is missing, which costs more than the rest of it, and has no bound;
 * this one has Unknown for a value, and a budget. What functions and operators do is left to the library.
 */
export function compileNode(node: ASTNode, scope: Scope): Evaluate {
  if (isLogic(node)) {
    return compileLogic(node, scope);
  }
  if (isOperator(node)) {
    return compileOperator(node, scope);
  }
  switch (node.op) {
    case 'value': {
      const value = node.args;
      return () => value;
    }
    case 'id':
      return compileName(node.args, scope);
    case '.':
    case '[]':
      return compileFact(node, scope) ?? compileSelect(node, scope);
    case 'call':
    case 'rcall':
      return compileCall(node, scope);
    case 'list':
      return strict(
        node.args.map(item => compileNode(item, scope)),
        items => items,
      );
    case 'map':
      return compileMap(node.args, scope);
    default: {
      const unknown = Unknown.because(`${node.op} is not supported`);
      return () => unknown;
    }
  }
}

function compileName(name: string, { locals }: Scope): Evaluate {
  const slot = locals.get(name);
  if (slot !== undefined) {
    return frame => frame.locals[slot];
  }
  if (name === 'now') {
    return ({ context }) => context.now();
  }
  const value = libraryCall(name)([]);
  return () => value;
}

/** A fact; undefined where the selection is within a value. */
export function compileFact(
  node: ASTNode,
  { facts, locals }: Scope,
): Evaluate | undefined {
  const path = pathOf(node) ?? [];
  const name = path.join('.');
  return facts.has(name) && !locals.has(path[0] ?? '')
    ? ({ context }) => context.fact(name)
    : undefined;
}

type Select = Extract<ASTNode, { op: '.' | '[]' }>;

function compileSelect(node: Select, scope: Scope): Evaluate {
  const [base] = node.args;
  const name = pathOf(base)?.join('.') ?? 'the value';
  const from = compileNode(base, scope);
  if (node.op === '.') {
    const [, key] = node.args;
    return strict([from], ([value]) => fieldOf(value, key, name));
  }
  const at = compileNode(node.args[1], scope);
  return strict([from, at], ([value, key]) => elementAt(value, key, name));
}

function compileMap(
  entries: readonly (readonly [ASTNode, ASTNode])[],
  scope: Scope,
): Evaluate {
  const parts = entries.flat().map(part => compileNode(part, scope));
  return strict(parts, values => {
    const pairs = entries.map(
      (_, index) => [values[2 * index], values[2 * index + 1]] as const,
    );
    return new Map(pairs);
  });
}
