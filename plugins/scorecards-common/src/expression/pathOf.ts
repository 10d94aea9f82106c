import { ASTNode } from '@marcbachmann/cel-js';

/** The name that a chain of selections spells, `slo.count` or `slo["count"]`; undefined where it is another thing. */
export function pathOf(node: ASTNode): string[] | undefined {
  switch (node.op) {
    case 'id':
      return [node.args];
    case '.': {
      const path = pathOf(node.args[0]);
      return path && [...path, node.args[1]];
    }
    case '[]': {
      const [base, key] = node.args;
      const path = pathOf(base);
      return path && key.op === 'value' && typeof key.args === 'string'
        ? [...path, key.args]
        : undefined;
    }
    default:
      return undefined;
  }
}
