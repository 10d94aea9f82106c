import { Heading, ListItem, Node } from 'mdast';
import { asParagraph } from './asParagraph';

const TAB = 4;
const BOX = /^\[[ xX\t\n]\]\s/;
const startOf = (node: Node) => node.position?.start.offset ?? 0;
const endOf = (node: Node) => node.position?.end.offset ?? 0;

/** Where a text ends that begins in a column, both from 0; tabs lead to the next multiple of four. */
function advance(column: number, text: string): number {
  let at = column;
  for (const char of text) {
    at += char === '\t' ? TAB - (at % TAB) : 1;
  }
  return at;
}

/** Takes away white space up to a column, and no more than is there. */
function dedent(line: string, columns: number): string {
  let at = 0;
  let index = 0;
  while (at < columns && (line[index] === ' ' || line[index] === '\t')) {
    at = advance(at, line[index] ?? '');
    index++;
  }
  return `${' '.repeat(Math.max(0, at - columns))}${line.slice(index)}`;
}

/** `Title ##` may end as it began. */
function withoutClosing(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') {
    end--;
  }
  const closes = end === 0 || /[ \t]/.test(text[end - 1] ?? '');
  return closes ? text.slice(0, end).trimEnd() : text;
}

/** The source of a document, from which parts can be taken that mean the same by themselves. */
export class Source {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  static create(text: string): Source {
    return new Source(text);
  }

  /** The source from the first node to the last, as it would be at the top level, where its content begins in a column. */
  slice(first: Node, last: Node, column: number): string {
    const from = startOf(first);
    const lineStart = this.#text.lastIndexOf('\n', from - 1) + 1;
    const before = this.#text.slice(lineStart, from);
    const whole = !before.trim();
    const text = this.#text.slice(whole ? lineStart : from, endOf(last));
    return text
      .split('\n')
      .map((line, index) =>
        index === 0 && !whole ? line : dedent(line, column),
      )
      .join('\n');
  }

  /** The same, without the box before it, of which the parser leaves off positions in some cases only. */
  task(first: Node, last: Node, column: number): string {
    const text = this.slice(first, last, column);
    const hasBox = (first.position?.start.column ?? 1) - 1 === column;
    return asParagraph(hasBox ? text.replace(BOX, '') : text);
  }

  /** What stands in a heading of either form. */
  heading(node: Heading): string {
    const lines = this.#text.slice(startOf(node), endOf(node)).split('\n');
    const [first = ''] = lines;
    const marks = /^#{1,6}(?=[ \t]|$)/.exec(first)?.[0];
    if (marks === undefined) {
      return lines
        .slice(0, -1)
        .map(line => line.trim())
        .join(' ');
    }
    return withoutClosing(first.slice(marks.length).trim());
  }

  /** The column, from 0, in which the content of an item begins. */
  contentColumn(item: ListItem): number {
    const from = startOf(item);
    const lineStart = this.#text.lastIndexOf('\n', from - 1) + 1;
    const lineEnd = this.#text.indexOf('\n', from);
    const line = this.#text.slice(from, lineEnd < 0 ? undefined : lineEnd);
    const [marker = ''] = /^(?:[-*+]|\d{1,9}[.)])/.exec(line) ?? [];
    const rest = line.slice(marker.length);
    const [space = ''] = /^[ \t]*/.exec(rest) ?? [];
    const markerEnd = advance(
      advance(0, this.#text.slice(lineStart, from)),
      marker,
    );
    const content = advance(markerEnd, space);
    return rest.trim() && content - markerEnd <= TAB ? content : markerEnd + 1;
  }
}
