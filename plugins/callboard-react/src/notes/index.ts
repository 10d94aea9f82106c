export { ClampedText } from './ClampedText';
export { FreshnessBadge } from './FreshnessBadge';
export { Skeleton } from './Skeleton';
export { ErrorNote, isDenied } from './ErrorNote';
export { EmptyState } from './EmptyState';
export { Panel } from './Panel';
export { SourcesBanner, type SourceNote } from './SourcesBanner';
