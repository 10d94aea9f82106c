import { ASTNode } from '@marcbachmann/cel-js';

/** The variable that a macro introduces. The library has refused what is no name. */
export function localName(node: ASTNode | undefined): string {
  return node?.op === 'id' ? node.args : '';
}
