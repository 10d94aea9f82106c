export { describeReadError, ReadFailure } from './describeReadError';
export {
  type ReadError,
  type SourceAttempt,
  type SourceKey,
  type SourceRow,
  SourceStore,
} from './SourceStore';
