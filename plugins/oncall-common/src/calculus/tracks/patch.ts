import { clip } from './clip';
import { Segment, Track } from './Track';
import { zip } from './zip';

/**
 * A track, changed where patches hold and the same everywhere else. Costs what the patches cover, not what the track
 * is long.
 *
 * @param change - what holds in a patch, given what the track says there, if anything; undefined for nothing
 */
export function patch<T, P>(
  track: Track<T>,
  patches: Track<P>,
  change: (value: T | undefined, patch: P) => T | undefined,
): Track<T> {
  if (patches.length === 0) {
    return track;
  }
  const patched: Segment<T>[] = [];
  let start = -Infinity;
  for (const one of patches) {
    patched.push(...clip(track, { start, end: one.start }));
    const under = clip(track, one);
    patched.push(...zip(under, [one], value => change(value, one.value)));
    start = one.end;
  }
  return patched.concat(clip(track, { start, end: Infinity }));
}
