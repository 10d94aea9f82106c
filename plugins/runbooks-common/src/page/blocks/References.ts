import { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { walk } from '../markdown/walk';
import { Source } from './Source';

type Defined = Definition | FootnoteDefinition;

const keyOf = (kind: 'link' | 'footnote', identifier: string) =>
  `${kind}:${identifier}`;

/** Keys of what a node defines and of what it refers to. */
function readNode(node: Nodes): { defines?: string; refersTo?: string } {
  switch (node.type) {
    case 'definition':
      return { defines: keyOf('link', node.identifier) };
    case 'footnoteDefinition':
      return { defines: keyOf('footnote', node.identifier) };
    case 'linkReference':
    case 'imageReference':
      return { refersTo: keyOf('link', node.identifier) };
    case 'footnoteReference':
      return { refersTo: keyOf('footnote', node.identifier) };
    default:
      return {};
  }
}

function readKeys(nodes: readonly Nodes[]) {
  const defined = new Set<string>();
  const referred = new Set<string>();
  const enter = (node: Nodes) => {
    const { defines, refersTo } = readNode(node);
    if (defines) defined.add(defines);
    if (refersTo) referred.add(refersTo);
  };
  nodes.forEach(node => walk(node, { enter }));
  return { defined, referred };
}

/** What the document defines for all of its parts: addresses of links, footnotes. */
export class References {
  readonly #source: Source;
  readonly #definitions: ReadonlyMap<string, Defined>;

  private constructor(source: Source, definitions: Map<string, Defined>) {
    this.#source = source;
    this.#definitions = definitions;
  }

  static create(root: Root, source: Source): References {
    const definitions = new Map<string, Defined>();
    const enter = (node: Nodes) => {
      const { defines } = readNode(node);
      if (
        defines &&
        !definitions.has(defines) &&
        (node.type === 'definition' || node.type === 'footnoteDefinition')
      ) {
        definitions.set(defines, node);
      }
    };
    walk(root, { enter });
    return new References(source, definitions);
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
        needed.push(this.#source.slice(definition, definition, column));
        open.push(...readKeys([definition]).referred);
      }
    }
    return needed.join('\n\n');
  }
}
