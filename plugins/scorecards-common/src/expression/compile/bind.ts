import { ASTNode } from '@marcbachmann/cel-js';
import { compileNode } from './compileNode';
import { Evaluate } from './Frame';
import { Scope, withLocal } from './Scope';
import { localName } from './localName';

/** `cel.bind(name, value, expression)`. */
export function compileBind(parts: ASTNode[], scope: Scope): Evaluate {
  const [name, value, body] = parts as [ASTNode, ASTNode, ASTNode];
  const bound = compileNode(value, scope);
  const { inner, slot } = withLocal(scope, localName(name));
  const result = compileNode(body, inner);
  return frame => {
    frame.locals[slot] = bound(frame);
    return result(frame);
  };
}
