/** Markdown that renders by itself. @public */
export interface MarkdownBlock {
  kind: 'markdown';
  text: string;
}

/** Code, for example commands to copy. @public */
export interface CodeBlock {
  kind: 'code';
  /** As written, for example `sh`. */
  language?: string;
  text: string;
}

/** An item of a checklist. @public */
export interface ChecklistBlockItem {
  /** As in the items of the reading; left out where it is not to be ticked off. */
  id?: string;
  /** 0 for the outermost. */
  depth: number;
  blocks: Block[];
}

/** A list with items to tick off. @public */
export interface ChecklistBlock {
  kind: 'checklist';
  ordered: boolean;
  /** Number of the first item of an ordered list. */
  start?: number;
  items: ChecklistBlockItem[];
}

/** A part of a page on screen. @public */
export type Block = MarkdownBlock | CodeBlock | ChecklistBlock;

/** A heading on screen. @public */
export interface BlockHeading {
  /** 1..6 */
  level: number;
  /** Without markup. */
  title: string;
  titleMarkdown: string;
  anchor: string;
}

/** A part of a page from one heading to the next, on screen. @public */
export interface BlockSection {
  /** Left out for what stands before the first heading. */
  heading?: BlockHeading;
  blocks: Block[];
}

/** A page, cut for the screen. @public */
export interface PageBlocks {
  sections: BlockSection[];
}
