import { Span } from '../types';
import { append, Segment, Track } from './Track';

/** What of a track lies within a range. */
export function clip<T>(track: Track<T>, range: Span): Segment<T>[] {
  const clipped: Segment<T>[] = [];
  for (const { start, end, value } of track) {
    append(
      clipped,
      Math.max(start, range.start),
      Math.min(end, range.end),
      value,
    );
  }
  return clipped;
}
