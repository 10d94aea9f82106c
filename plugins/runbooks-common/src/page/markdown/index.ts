export { readMarkdown } from './readMarkdown';
