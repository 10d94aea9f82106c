import { Nodes } from 'mdast';
import { walk } from './walk';

/** What begins a line of its own. */
const BLOCKS: ReadonlySet<string> = new Set([
  'blockquote',
  'code',
  'footnoteDefinition',
  'heading',
  'listItem',
  'paragraph',
  'tableRow',
]);

/** In which HTML stands within a line. */
const LINES: ReadonlySet<string> = new Set([
  'heading',
  'paragraph',
  'tableCell',
]);

/** Elements of HTML as they stand in Markdown; what is in angle brackets and none of them is text that somebody left. */
const HTML =
  /<!--[^]*?(?:-->|$)|<\/?(?:a|abbr|b|blockquote|br|button|center|code|dd|del|details|div|dl|dt|em|font|form|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|object|ol|p|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul|var|video)\b[^<>]*>/gi;

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'html':
      return node.value.replace(HTML, '');
    case 'image':
    case 'imageReference':
      return node.alt || 'image';
    case 'break':
      return '\n';
    default:
      return '';
  }
}

/** A line per paragraph, item and row, none of them empty. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line)
    .join('\n');
}

/** What nodes say without markup. */
export function plainText(nodes: readonly Nodes[]): string {
  const parts: string[] = [];
  let lines = 0;
  const isBlock = ({ type }: Nodes) =>
    BLOCKS.has(type) || (type === 'html' && !lines);
  const enter = (node: Nodes) => {
    if (isBlock(node)) {
      parts.push('\n');
    } else if (node.type === 'tableCell') {
      parts.push(' ');
    }
    parts.push(textOf(node));
    lines += LINES.has(node.type) ? 1 : 0;
  };
  const leave = (node: Nodes) => {
    lines -= LINES.has(node.type) ? 1 : 0;
    if (isBlock(node)) {
      parts.push('\n');
    }
  };
  nodes.forEach(node => walk(node, { enter, leave }));
  return tidy(parts.join(''));
}
