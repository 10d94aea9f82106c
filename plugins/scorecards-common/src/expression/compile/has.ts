import { ASTNode } from '@marcbachmann/cel-js';
import { compileFact, compileNode } from './compileNode';
import { Evaluate } from './Frame';
import { Scope } from './Scope';
import { strict } from './strict';

/** `has(map.key)`: whether a map has a key. Of a fact itself it is true, or unknown: a missing fact is not a bad one. */
export function compileHas([operand]: ASTNode[], scope: Scope): Evaluate {
  if (operand?.op !== '.') {
    return () => false;
  }
  const fact = compileFact(operand, scope);
  if (fact) {
    return strict([fact], () => true);
  }
  const [base, key] = operand.args;
  return strict(
    [compileNode(base, scope)],
    ([value]) => value instanceof Map && value.has(key),
  );
}
