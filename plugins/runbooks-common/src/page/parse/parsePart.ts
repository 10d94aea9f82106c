import { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const OPTIONS = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
const BLANK_LINE_LAST = /\n[ \t]*\n$/;

const startOf = (node: RootContent) => node.position?.start.offset ?? 0;

/** What stands at the top level of a text. */
export function parseNodes(text: string): RootContent[] {
  return fromMarkdown(text, OPTIONS).children;
}

/** What stands at the top level of a text that goes on; undefined where code or HTML begins in it and does not end. */
export function parseBeginning(text: string): RootContent[] | undefined {
  const next = BLANK_LINE_LAST.test(text.slice(-1000)) ? 'end' : '\n\nend';
  const all = parseNodes(`${text}${next}`);
  const nodes = all.filter(node => startOf(node) < text.length);
  return nodes.length < all.length ? nodes : undefined;
}
