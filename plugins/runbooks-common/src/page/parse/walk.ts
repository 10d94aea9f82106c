import { Nodes } from 'mdast';

/** Tells of each node as it begins and ends, in the order of the document. Keeps its own stack: depth costs no calls. */
export function walk(
  root: Nodes,
  visit: { enter(node: Nodes): boolean | void; leave?(node: Nodes): void },
): void {
  const stack: { node: Nodes; next: number }[] = [];
  const push = (node: Nodes) => {
    const within = visit.enter(node) !== false;
    stack.push({ node, next: within ? 0 : Infinity });
  };
  push(root);
  while (stack.length) {
    const top = stack[stack.length - 1];
    const child =
      top && 'children' in top.node ? top.node.children[top.next] : undefined;
    if (top && child) {
      top.next++;
      push(child);
    } else {
      const ended = stack.pop();
      if (ended) {
        visit.leave?.(ended.node);
      }
    }
  }
}
