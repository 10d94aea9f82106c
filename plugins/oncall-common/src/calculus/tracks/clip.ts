import { Span } from '../types';
import { Segment, Track } from './Track';

/** What of a track lies within a range. Segments that are not cut stay the same objects. */
export function clip<T>(track: Track<T>, range: Span): Segment<T>[] {
  if (range.start >= range.end) {
    return [];
  }
  const from = indexAfter(track, range.start, ({ end }) => end);
  const to = indexAfter(track, range.end - 1, ({ start }) => start);
  const clipped = track.slice(from, Math.max(from, to));
  const [first] = clipped;
  if (first && first.start < range.start) {
    clipped[0] = { ...first, start: range.start };
  }
  const last = clipped.at(-1);
  if (last && last.end > range.end) {
    clipped[clipped.length - 1] = { ...last, end: range.end };
  }
  return clipped;
}

/** Index of the first segment whose edge is after a time. */
function indexAfter<T>(
  track: Track<T>,
  time: number,
  edge: (span: Span) => number,
): number {
  let [low, high] = [0, track.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = track[middle];
    if (segment && edge(segment) <= time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
