import { Nodes, RootContent } from 'mdast';
import { findSteps, parseMarkdown, prepareText, readOutline } from '../parse';
import { BlockMaker } from './BlockMaker';
import { BlockHeading, BlockSection, PageBlocks } from './types';

/**
 * Cuts the body of a Markdown page into what the screen shows each in its own way: text, code, checklists. Each Markdown
 * text renders by itself: the definitions of links and footnotes that it uses follow it. Anchors and ids of items are those
 * of {@link readMarkdown}.
 *
 * @param markdown - without front matter
 * @public
 */
export function readBlocks(markdown: string): PageBlocks {
  const { text, rest } = prepareText(markdown);
  const root = parseMarkdown(text);
  const headings = new Map(
    readOutline(root).headings.map(heading => [heading.node as Nodes, heading]),
  );
  const maker = BlockMaker.create(root, text, findSteps(root));
  const sections: BlockSection[] = [];
  let content: RootContent[] = [];
  let open: BlockHeading | undefined;
  const close = () => {
    if (open || content.length) {
      const blocks = maker.blocks(content);
      sections.push(open ? { heading: open, blocks } : { blocks });
    }
    content = [];
  };
  for (const node of root.children) {
    const heading = headings.get(node);
    if (heading) {
      close();
      open = {
        level: heading.node.depth,
        title: heading.title,
        titleMarkdown: maker.heading(heading.node),
        anchor: heading.anchor,
      };
    } else {
      content.push(node);
    }
  }
  close();
  if (rest) {
    sections.push({ blocks: [{ kind: 'code', text: rest }] });
  }
  return { sections };
}
