import { RootContent } from 'mdast';
import { findCut } from './findCut';
import { parseBeginning, parseNodes } from './parsePart';

/** A part of a document, read by itself. Positions count from its beginning. */
export interface Part {
  text: string;
  nodes: RootContent[];
}

/** Characters of a part. */
export interface PartSizes {
  /** Where it ends cleanly. */
  clean: number;
  /** Where it may end within something. */
  any: number;
  /** Where it may end within a table, of which the rest is text. */
  table: number;
}

const SIZES: PartSizes = { clean: 8_000, any: 16_000, table: 64_000 };

/**
 * Reads a document part by part, because reading takes time that grows with the square of what is read at once. Parts
 * end where nothing goes on: before headings and paragraphs. Where there is none for long (a list of hundreds of items, a
 * wall of text), a part ends within; code never does.
 */
export function cutParts(text: string, sizes: PartSizes = SIZES): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < text.length; ) {
    const part = takePart(text, from, sizes);
    parts.push(part);
    from += part.text.length;
  }
  return parts;
}

function takePart(text: string, from: number, sizes: PartSizes): Part {
  for (let size = sizes.clean; from + size < text.length; size *= 2) {
    const { at, clean } = findCut(text, from, size);
    if (clean || size >= sizes.any) {
      const part = text.slice(from, at);
      const nodes = parseBeginning(part);
      const inTable = !clean && nodes?.at(-1)?.type === 'table';
      if (nodes && !(inTable && size < sizes.table)) {
        return { text: part, nodes };
      }
    }
  }
  const part = text.slice(from);
  return { text: part, nodes: parseNodes(part) };
}
