export { readBlocks } from './readBlocks';
export type {
  Block,
  BlockHeading,
  BlockSection,
  ChecklistBlock,
  ChecklistBlockItem,
  CodeBlock,
  MarkdownBlock,
  PageBlocks,
} from './types';
