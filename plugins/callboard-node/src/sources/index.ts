export {
  type ReadError,
  type SourceAttempt,
  type SourceKey,
  type SourceRow,
  SourceStore,
} from './SourceStore';
