import { ASTNode } from '@marcbachmann/cel-js';
import { compileNode } from './compileNode';
import { Evaluate } from './Frame';
import { localName } from './locals';
import { Scope, withLocal } from './Scope';

/** `cel.bind(name, value, expression)`. */
export function compileBind(
  [name, ...parts]: ASTNode[],
  scope: Scope,
): Evaluate {
  const { inner, slot } = withLocal(scope, localName(name));
  const [bound, result] = parts.map((part, index) =>
    compileNode(part, index === 0 ? scope : inner),
  );
  return frame => {
    frame.locals[slot] = bound?.(frame);
    return result?.(frame);
  };
}
