import { ASTNode } from '@marcbachmann/cel-js';

/** The variable that a macro introduces. The library has refused what is no name. */
export function localName(node: ASTNode | undefined): string {
  return node?.op === 'id' ? node.args : '';
}

/** Whether a call is `cel.bind(name, value, expression)`. */
export function isBind(node: Extract<ASTNode, { op: 'rcall' }>): boolean {
  const [name, receiver] = node.args;
  return name === 'bind' && receiver.op === 'id' && receiver.args === 'cel';
}
