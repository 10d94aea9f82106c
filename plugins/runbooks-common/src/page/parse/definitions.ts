import { Definition, FootnoteDefinition, Nodes } from 'mdast';
import { walk } from './walk';

/** What defines something for the whole document: the address of links, a footnote. */
export type DefinitionNode = Definition | FootnoteDefinition;

/** Names a definition; footnotes have names of their own. */
export const definitionKey = (
  kind: 'link' | 'footnote',
  identifier: string,
): string => (kind === 'link' ? identifier : `^${identifier}`);

/** Definitions in nodes by their key. The first of a name counts. */
export function findDefinitions(
  nodes: readonly Nodes[],
): Map<string, DefinitionNode> {
  const found = new Map<string, DefinitionNode>();
  const add = (key: string, node: DefinitionNode) => {
    if (!found.has(key)) {
      found.set(key, node);
    }
  };
  const enter = (node: Nodes) => {
    if (node.type === 'definition') {
      add(definitionKey('link', node.identifier), node);
    } else if (node.type === 'footnoteDefinition') {
      add(definitionKey('footnote', node.identifier), node);
    }
  };
  nodes.forEach(node => walk(node, { enter }));
  return found;
}
