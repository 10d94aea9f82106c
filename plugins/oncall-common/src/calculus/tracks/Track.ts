import { Span } from '../types';

/** A span of time and what holds in it. */
export interface Segment<T> extends Span {
  value: T;
}

/**
 * What holds when: segments in order that do not overlap and are not empty. Where there is none, nothing holds.
 * Every calculator makes one or makes one of others, so that they can be put together in any way.
 */
export type Track<T> = readonly Segment<T>[];

/**
 * Appends a segment, or lengthens the last one where it goes on; so the track must be the caller's own. An empty one is
 * left out.
 */
export function append<T>(
  track: Segment<T>[],
  start: number,
  end: number,
  value: T,
): void {
  if (start >= end) {
    return;
  }
  const last = track.at(-1);
  if (last && last.end === start && last.value === value) {
    last.end = end;
  } else {
    track.push({ start, end, value });
  }
}
