export { Board } from './Board';
export type { StoredScorecard as KnownScorecard } from '../../documents';
export type { KnownEntity, KnownVersion, StoredResult } from './Known';
export { evidenceKey, readEvidence } from './operations/readEvidence';
export {
  readResultsAt,
  readResultsBetween,
  type ResultScope,
} from './operations/readResultsAt';
export { readSpans, type StandingSpan } from './operations/readSpans';
export { type BoardNow, ResultIndex } from './ResultIndex';
