import { Nodes, Root, RootContent } from 'mdast';
import { ChecklistItem, QualityFinding } from '../../schema';
import { MarkdownReading, PageSection } from '../types';
import { splitFrontMatter } from './frontMatter';
import { readLinks } from './readLinks';
import {
  findSteps,
  MAX_CHARACTERS,
  Outline,
  parseMarkdown,
  plainText,
  prepareText,
  readOutline,
} from '../parse';

const REPLACEMENT = '\uFFFD';
const lineOf = (node: Nodes) => node.position?.start.line;
const lineAt = (text: string, offset: number) =>
  text.slice(0, offset).split('\n').length;

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

function readItems(root: Root, sections: readonly PageSection[]) {
  let next = 0;
  let anchor: string | undefined;
  return findSteps(root).steps.map(({ id, depth, node }): ChecklistItem => {
    const line = lineOf(node);
    for (
      let section = sections[next];
      section && (section.line ?? 0) <= (line ?? 0);
      section = sections[++next]
    ) {
      anchor = section.anchor || undefined;
    }
    const own = node.children.filter(child => child.type !== 'list');
    // What stands below it, commands above all, is how it is done.
    const name = own.find(child => child.type === 'paragraph');
    return {
      id,
      text: plainText(name ? [name] : own),
      depth,
      ...(anchor !== undefined && { anchor }),
      ...(line !== undefined && { line }),
    };
  });
}

function findDamage(text: string, rest: string): QualityFinding[] {
  const findings: QualityFinding[] = [];
  const at = text.indexOf(REPLACEMENT);
  if (at >= 0) {
    findings.push({
      code: 'broken-text',
      message: 'holds characters that are not UTF-8',
      line: lineAt(text, at),
    });
  }
  if (rest) {
    findings.push({
      code: 'too-large',
      message: `longer than ${MAX_CHARACTERS} characters; what follows is not read`,
      line: lineAt(text, text.length),
    });
  }
  return findings;
}

/**
 * Reads a Markdown file. Nothing in it is an error: what could not be read as it was meant stands in the findings.
 *
 * Sections and steps are those at the top level: headings and task lists in quotes are quoted, though links may lead to
 * them. Of a page longer than 200,000 characters the beginning is read.
 *
 * @param file - decoded as UTF-8
 * @public
 */
export function readMarkdown(file: string): MarkdownReading {
  const { body, frontMatter, findings } = splitFrontMatter(file);
  const { text, rest } = prepareText(body);
  const root = parseMarkdown(text);
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
    findings: [...findings, ...findDamage(text, rest)],
  };
}
