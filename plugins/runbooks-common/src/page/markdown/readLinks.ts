import { Nodes, Root } from 'mdast';
import { definitionKey, findDefinitions, walk } from '../parse';
import { PageLink } from '../types';

/** Links and images, in the order of the document; those by reference where they are used. */
export function readLinks(root: Root): PageLink[] {
  const definitions = findDefinitions([root]);
  const links: PageLink[] = [];
  const add = (node: Nodes, href: string) => {
    const line = node.position?.start.line;
    links.push({ href, ...(line !== undefined && { line }) });
  };
  const enter = (node: Nodes) => {
    if (node.type === 'link' || node.type === 'image') {
      add(node, node.url);
    } else if (
      node.type === 'linkReference' ||
      node.type === 'imageReference'
    ) {
      const key = definitionKey('link', node.identifier);
      const definition = definitions.get(key);
      if (definition?.type === 'definition') {
        add(node, definition.url);
      }
    }
  };
  walk(root, { enter });
  return links;
}
