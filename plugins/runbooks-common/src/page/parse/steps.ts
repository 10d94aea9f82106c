import { List, ListItem, Nodes, Root } from 'mdast';
import { MAX_LIST_DEPTH } from './limits';
import { walk } from './walk';

/** An item of a list that is to be ticked off. */
export interface Step {
  id: string;
  /** 0 for the outermost. */
  depth: number;
  node: ListItem;
}

/** What there is to tick off. */
export interface Steps {
  /** In the order of the document. */
  steps: Step[];
  /** Lists that hold some of them, themselves or in lists within. */
  lists: ReadonlySet<List>;
}

interface FoundItem {
  node: ListItem;
  /** It stands in, from the outermost. */
  lists: List[];
}

/** Items of all lists that stand in nothing but lists: those in quotes and footnotes are quoted. */
function findItems(root: Root): FoundItem[] {
  const items: FoundItem[] = [];
  const lists: List[] = [];
  const enter = (node: Nodes) => {
    if (node.type === 'list') {
      lists.push(node);
      return lists.length <= MAX_LIST_DEPTH;
    }
    if (node.type === 'listItem') {
      items.push({ node, lists: [...lists] });
    }
    return node.type === 'root' || node.type === 'listItem';
  };
  const leave = (node: Nodes) => {
    if (node.type === 'list') {
      lists.pop();
    }
  };
  walk(root, { enter, leave });
  return items;
}

/** Task list items; where there are none, the items of numbered lists. */
export function findSteps(root: Root): Steps {
  const items = findItems(root);
  const tasks = items.filter(({ node }) => typeof node.checked === 'boolean');
  const numbered = items.filter(({ lists }) => lists.at(-1)?.ordered);
  const chosen = tasks.length ? tasks : numbered;
  return {
    steps: chosen.map(({ node, lists }, index) => ({
      id: `i${index + 1}`,
      depth: lists.length - 1,
      node,
    })),
    lists: new Set(chosen.flatMap(({ lists }) => lists)),
  };
}
