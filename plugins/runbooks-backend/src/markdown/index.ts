export {
  MarkdownReader,
  type MarkdownReaderOptions,
  REPOSITORY_KEY,
} from './MarkdownReader';
export { createMarkdownPoller } from './createMarkdownPoller';
export { pruneContents } from './pruneContents';
