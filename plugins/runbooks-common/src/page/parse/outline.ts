import GithubSlugger from 'github-slugger';
import { Heading, Nodes, Root } from 'mdast';
import { splitCustomId } from './customId';
import { plainText } from './plainText';
import { walk } from './walk';

/** A heading at the top level of a document. */
export interface OutlineHeading {
  node: Heading;
  /** Without markup, on one line. */
  title: string;
  anchor: string;
}

/** What a document can be entered by. */
export interface Outline {
  headings: OutlineHeading[];
  anchors: string[];
}

const NAMED =
  /<[a-z][^<>]*?\s(?:id|name)\s*=\s*(?:"([^"<>]+)"|'([^'<>]+)'|([^\s"'<>]+))/gi;

/** Headings and anchors, as GitHub names them; also `<a name>`, `id` of elements and `{#custom-id}`. */
export function readOutline(root: Root): Outline {
  const slugger = new GithubSlugger();
  const top = new Set<Nodes>(root.children);
  const headings: OutlineHeading[] = [];
  const anchors = new Set<string>();
  const enter = (node: Nodes) => {
    if (node.type === 'heading') {
      const text = plainText([node]).replace(/\n/g, ' ');
      const { text: title, id } = splitCustomId(text);
      const slug = slugger.slug(title);
      const anchor = id ?? slug;
      anchors.add(slug).add(anchor);
      if (top.has(node)) {
        headings.push({ node, title, anchor });
      }
    } else if (node.type === 'html') {
      for (const [, a, b, c] of node.value.matchAll(NAMED)) {
        anchors.add(a ?? b ?? c ?? '');
      }
    }
  };
  walk(root, { enter });
  return { headings, anchors: [...anchors].filter(anchor => anchor) };
}
