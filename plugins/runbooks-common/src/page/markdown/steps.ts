import { List, ListItem, Nodes, Root } from 'mdast';
import { walk } from './walk';

/** An item of a list that is to be ticked off. */
export interface Step {
  id: string;
  depth: number;
  node: ListItem;
}

/** Tells of the items of all lists that do not stand within anything but lists. */
function walkItems(
  root: Root,
  visit: (item: ListItem, list: List, depth: number) => void,
): void {
  const lists: List[] = [];
  const enter = (node: Nodes) => {
    if (node.type === 'list') {
      lists.push(node);
    }
    const list = lists[lists.length - 1];
    if (node.type === 'listItem' && list) {
      visit(node, list, lists.length - 1);
    }
    return ['root', 'list', 'listItem'].includes(node.type);
  };
  const leave = (node: Nodes) => {
    if (node.type === 'list') {
      lists.pop();
    }
  };
  walk(root, { enter, leave });
}

/**
 * What there is to tick off, in the order of the document: task list items, and where there are none the items of numbered
 * lists.
 */
export function findSteps(root: Root): Step[] {
  const tasks: Step[] = [];
  const numbered: Step[] = [];
  walkItems(root, (node, list, depth) => {
    const steps = typeof node.checked === 'boolean' ? tasks : numbered;
    if (steps === tasks || list.ordered) {
      steps.push({ id: '', depth, node });
    }
  });
  const steps = tasks.length ? tasks : numbered;
  return steps.map((step, index) => ({ ...step, id: `i${index + 1}` }));
}
