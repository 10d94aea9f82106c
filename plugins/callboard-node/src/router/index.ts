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
export { ListFilters, type WantedValues } from './ListFilters';
export { parseEntityRefs } from './parseEntityRefs';
export {
  hasWords,
  listOf,
  parseEntities,
  parseOwners,
  parsePage,
  wordsOf,
} from './query';
