import GithubSlugger from 'github-slugger';
import { Heading, Nodes, Root } from 'mdast';
import { plainText } from './plainText';
import { walk } from './walk';

/** A heading at the top level of a document. */
export interface OutlineHeading {
  node: Heading;
  title: string;
  anchor: string;
}

/** What a document can be entered by. */
export interface Outline {
  headings: OutlineHeading[];
  anchors: string[];
}

const CUSTOM_ID = /\s*\{#([^\s{}]+)\}\s*$/;
const NAMED =
  /<[a-z][^>]*?\s(?:id|name)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/gi;

/** Headings and anchors, as GitHub names them; also `<a name>`, `id` of elements and `{#custom-id}`. */
export function readOutline(root: Root): Outline {
  const slugger = new GithubSlugger();
  const top = new Set<Nodes>(root.children);
  const headings: OutlineHeading[] = [];
  const anchors = new Set<string>();
  const enter = (node: Nodes) => {
    if (node.type === 'heading') {
      const text = plainText(node.children);
      const title = text.replace(CUSTOM_ID, '');
      const slug = slugger.slug(title);
      const custom = CUSTOM_ID.exec(text)?.[1];
      const anchor = custom ?? slug;
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
  return { headings, anchors: [...anchors] };
}
