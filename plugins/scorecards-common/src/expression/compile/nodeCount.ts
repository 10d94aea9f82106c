import { ASTNode } from '@marcbachmann/cel-js';
import { partsOf } from '../partsOf';

/** How many nodes an expression has. */
export function nodeCount(node: ASTNode): number {
  return partsOf(node).reduce((sum, part) => sum + nodeCount(part), 1);
}
