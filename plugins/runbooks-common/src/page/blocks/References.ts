import { Nodes, Root } from 'mdast';
import { definitionKey, DefinitionNode, findDefinitions, walk } from '../parse';
import { Source } from './Source';

/** Appended to all blocks of a page together, characters: a long footnote that is referred to often is not repeated for ever. */
const MAX_APPENDED = 200_000;

/** Key of what a node defines or refers to. */
function keyOf(node: Nodes): { defines?: string; refersTo?: string } {
  switch (node.type) {
    case 'definition':
      return { defines: definitionKey('link', node.identifier) };
    case 'footnoteDefinition':
      return { defines: definitionKey('footnote', node.identifier) };
    case 'linkReference':
    case 'imageReference':
      return { refersTo: definitionKey('link', node.identifier) };
    case 'footnoteReference':
      return { refersTo: definitionKey('footnote', node.identifier) };
    default:
      return {};
  }
}

function readKeys(nodes: readonly Nodes[]) {
  const defined = new Set<string>();
  const referred = new Set<string>();
  const enter = (node: Nodes) => {
    const { defines, refersTo } = keyOf(node);
    if (defines) defined.add(defines);
    if (refersTo) referred.add(refersTo);
  };
  nodes.forEach(node => walk(node, { enter }));
  return { defined, referred };
}

/** What the document defines for all of its parts: addresses of links, footnotes. */
export class References {
  readonly #source: Source;
  readonly #definitions: ReadonlyMap<string, DefinitionNode>;
  #left = MAX_APPENDED;

  private constructor(
    source: Source,
    definitions: Map<string, DefinitionNode>,
  ) {
    this.#source = source;
    this.#definitions = definitions;
  }

  static create(root: Root, source: Source): References {
    return new References(source, findDefinitions([root]));
  }

  /** The definitions that nodes need and do not hold themselves, in the order of first use; empty where there are none. */
  neededBy(nodes: readonly Nodes[]): string {
    const { defined, referred } = readKeys(nodes);
    const needed: string[] = [];
    const open = [...referred];
    for (const key of open) {
      const definition = this.#definitions.get(key);
      if (definition && !defined.has(key)) {
        defined.add(key);
        const column = (definition.position?.start.column ?? 1) - 1;
        const text = this.#source.slice(definition, definition, column);
        if (text.length <= this.#left) {
          this.#left -= text.length;
          needed.push(text);
          open.push(...readKeys([definition]).referred);
        }
      }
    }
    return needed.join('\n\n');
  }
}
