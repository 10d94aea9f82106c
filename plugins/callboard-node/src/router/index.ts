export { type BodyParserOptions, createBodyParsers } from './bodyParsers';
export { toCsv, wantsCsv } from './csv';
export {
  compareCursors,
  decodeCursor,
  encodeCursor,
  type PageCursor,
  selectPage,
} from './cursor';
export { parseInstant } from './instants';
export { parseEntityRefs } from './parseEntityRefs';
