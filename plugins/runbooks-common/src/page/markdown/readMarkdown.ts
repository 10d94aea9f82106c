import { Nodes, Root, RootContent } from 'mdast';
import { ChecklistItem, QualityFinding } from '../../schema';
import { MarkdownReading, PageLink, PageSection } from '../types';
import { splitFrontMatter } from './frontMatter';
import { Outline, readOutline } from './outline';
import { parseMarkdown } from './parseMarkdown';
import { plainText } from './plainText';
import { findSteps } from './steps';
import { walk } from './walk';

const REPLACEMENT = '\uFFFD';
const lineOf = (node: Nodes) => node.position?.start.line;

function readSections(root: Root, { headings }: Outline): PageSection[] {
  const byNode = new Map<Nodes, (typeof headings)[number]>(
    headings.map(heading => [heading.node, heading]),
  );
  const sections: PageSection[] = [];
  let content: RootContent[] = [];
  let open: Omit<PageSection, 'text'> = { level: 0, title: '', anchor: '' };
  const close = () => {
    const text = plainText(content);
    if (open.level > 0 || text) {
      sections.push({ ...open, text });
    }
    content = [];
  };
  for (const node of root.children) {
    const heading = byNode.get(node);
    if (heading) {
      close();
      const { title, anchor } = heading;
      open = { level: heading.node.depth, title, anchor, line: lineOf(node) };
    } else {
      content.push(node);
    }
  }
  close();
  return sections;
}

function readLinks(root: Root): PageLink[] {
  const urls = new Map<string, string>();
  walk(root, {
    enter: node => {
      if (node.type === 'definition' && !urls.has(node.identifier)) {
        urls.set(node.identifier, node.url);
      }
    },
  });
  const links: PageLink[] = [];
  walk(root, {
    enter: node => {
      const href =
        node.type === 'link' || node.type === 'image'
          ? node.url
          : node.type === 'linkReference' || node.type === 'imageReference'
          ? urls.get(node.identifier)
          : undefined;
      if (href !== undefined) {
        links.push({ href, line: lineOf(node) });
      }
    },
  });
  return links;
}

function readItems(root: Root, sections: readonly PageSection[]) {
  let next = 0;
  let anchor: string | undefined;
  return findSteps(root).map(({ id, depth, node }): ChecklistItem => {
    const line = lineOf(node);
    for (
      let section = sections[next];
      section && (section.line ?? 0) <= (line ?? 0);
      section = sections[++next]
    ) {
      anchor = section.anchor || undefined;
    }
    const own = node.children.filter(child => child.type !== 'list');
    return {
      id,
      text: plainText(own),
      depth,
      ...(anchor !== undefined && { anchor }),
      ...(line !== undefined && { line }),
    };
  });
}

function findBrokenText(body: string): QualityFinding[] {
  const at = body.indexOf(REPLACEMENT);
  return at < 0
    ? []
    : [
        {
          code: 'broken-text',
          message: 'holds characters that are not UTF-8',
          line: body.slice(0, at).split('\n').length,
        },
      ];
}

/**
 * Reads a Markdown file. Nothing in it is an error: what could not be read as it was meant stands in the findings.
 *
 * @param text - decoded as UTF-8
 * @public
 */
export function readMarkdown(text: string): MarkdownReading {
  const { body, frontMatter, findings } = splitFrontMatter(
    text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'),
  );
  const root = parseMarkdown(body);
  const outline = readOutline(root);
  const sections = readSections(root, outline);
  const title =
    frontMatter.title ?? sections.find(({ level }) => level > 0)?.title;
  return {
    ...(title && { title }),
    body,
    frontMatter,
    sections,
    anchors: outline.anchors,
    links: readLinks(root),
    items: readItems(root, sections),
    findings: [...findings, ...findBrokenText(body)],
  };
}
