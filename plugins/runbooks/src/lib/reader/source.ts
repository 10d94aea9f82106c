import { Block } from '@callboard/backstage-plugin-runbooks-common';

/** Parts of a page about as they were written. */
export function sourceOf(blocks: readonly Block[]): string {
  return blocks
    .map(block =>
      block.kind === 'checklist'
        ? block.items.map(item => sourceOf(item.blocks)).join('\n')
        : block.text,
    )
    .join('\n\n');
}
