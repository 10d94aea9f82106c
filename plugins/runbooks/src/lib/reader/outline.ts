import {
  Block,
  BlockHeading,
  BlockSection,
  PageBlocks,
} from '@callboard/backstage-plugin-runbooks-common';

const plain = (title: string) => title.trim().toLowerCase();

/** The sections of a page; a first heading that only repeats the title above it goes. */
export function withoutTitle(
  { sections }: PageBlocks,
  title: string,
): BlockSection[] {
  return sections.map((section, index) =>
    index === sections.findIndex(({ heading }) => heading) &&
    section.heading?.level === 1 &&
    plain(section.heading.title) === plain(title)
      ? { ...section, heading: undefined }
      : section,
  );
}

/** Every heading, in the order of the page. */
export function headingsOf(sections: readonly BlockSection[]): BlockHeading[] {
  return sections.flatMap(({ heading }) => heading ?? []);
}

function stepsIn(blocks: readonly Block[]): number {
  return blocks
    .flatMap(block => (block.kind === 'checklist' ? block.items : []))
    .reduce(
      (sum, { id, blocks: inner }) =>
        sum + (id === undefined ? 0 : 1) + stepsIn(inner),
      0,
    );
}

/** How many steps of a page can be ticked off. */
export function stepCount({ sections }: PageBlocks): number {
  return sections.reduce((sum, { blocks }) => sum + stepsIn(blocks), 0);
}
