import { Nodes, Root, RootContent } from 'mdast';
import { cutParts, Part, PartSizes } from './cutParts';
import { DefinitionNode, findDefinitions } from './definitions';
import { parseNodes } from './parsePart';
import { walk } from './walk';

const LABEL = /\[((?:[^[\]\\]|\\[^]){1,999})\]/g;

/** As the parser compares labels. */
const normalise = (label: string) =>
  label
    .replace(/[\t\n ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();

/** Enough of a definition for the parser to know that there is one. */
const stub = ({ type, label, identifier }: DefinitionNode) =>
  `[${type === 'definition' ? '' : '^'}${label ?? identifier}]: x`;

const shift = (nodes: readonly RootContent[], offset: number, line: number) => {
  const enter = ({ position }: Nodes) => {
    for (const point of position ? [position.start, position.end] : []) {
      point.line += line;
      if (point.offset !== undefined) {
        point.offset += offset;
      }
    }
  };
  nodes.forEach(node => walk(node, { enter }));
};

/** Reads a part again where it refers to what other parts define: only then a reference is one. */
function refer(part: Part, all: ReadonlyMap<string, DefinitionNode>): Part {
  const own = findDefinitions(part.nodes);
  const labels = [...part.text.matchAll(LABEL)].map(([, label = '']) =>
    normalise(label),
  );
  const foreign = [...new Set(labels)].flatMap(label =>
    own.has(label) ? [] : all.get(label) ?? [],
  );
  if (!foreign.length) {
    return part;
  }
  const before = `${foreign.map(stub).join('\n\n')}\n\n`;
  const nodes = parseNodes(`${before}${part.text}`).slice(foreign.length);
  shift(nodes, -before.length, -2 * foreign.length);
  return { ...part, nodes };
}

/**
 * The tree of a document in GitHub's Markdown, in time that grows with its length: it is read in parts.
 *
 * @param text - prepared by {@link prepareText}
 */
export function parseMarkdown(text: string, sizes?: PartSizes): Root {
  const parts = cutParts(text, sizes);
  const definitions = findDefinitions(parts.flatMap(({ nodes }) => nodes));
  const isWhole = parts.length < 2 || !definitions.size;
  let offset = 0;
  let line = 0;
  const children: RootContent[] = [];
  for (const part of parts) {
    const { nodes } = isWhole ? part : refer(part, definitions);
    shift(nodes, offset, line);
    for (const node of nodes) {
      children.push(node);
    }
    offset += part.text.length;
    line += part.text.split('\n').length - 1;
  }
  return { type: 'root', children };
}
