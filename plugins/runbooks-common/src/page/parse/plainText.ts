import { Nodes } from 'mdast';
import { walk } from './walk';

/** What begins a line of its own. */
const BLOCKS = new Set([
  'blockquote',
  'code',
  'footnoteDefinition',
  'heading',
  'html',
  'listItem',
  'paragraph',
  'tableRow',
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
    .map(line => line.trimEnd())
    .filter(line => line)
    .join('\n')
    .trim();
}

/** What nodes say without markup. */
export function plainText(nodes: readonly Nodes[]): string {
  const parts: string[] = [];
  const enter = (node: Nodes) => {
    if (BLOCKS.has(node.type)) {
      parts.push('\n');
    } else if (node.type === 'tableCell') {
      parts.push(' ');
    }
    parts.push(textOf(node));
  };
  const leave = (node: Nodes) => {
    if (BLOCKS.has(node.type)) {
      parts.push('\n');
    }
  };
  nodes.forEach(node => walk(node, { enter, leave }));
  return tidy(parts.join(''));
}
