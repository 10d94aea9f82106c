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
  /<!--[\s\S]*?(?:-->|$)|<\/?(?:a|abbr|b|blockquote|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|ol|p|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|var|video)\b[^>]*>/gi;

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

/** What nodes say without markup: a line per paragraph, item and row. */
export function plainText(nodes: readonly Nodes[]): string {
  const parts: string[] = [];
  for (const node of nodes) {
    walk(node, {
      enter: one => {
        if (BLOCKS.has(one.type)) {
          parts.push('\n');
        } else if (one.type === 'tableCell') {
          parts.push(' ');
        }
        parts.push(textOf(one));
      },
      leave: one => {
        if (BLOCKS.has(one.type)) {
          parts.push('\n');
        }
      },
    });
  }
  return parts
    .join('')
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
