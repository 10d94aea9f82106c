import { append, Segment, Track } from './Track';

/**
 * Puts two tracks together, instant by instant.
 *
 * @param combine - what holds where the one and the other hold; undefined for nothing. It is asked only where at least
 *   one of them holds.
 */
export function zip<A, B, R>(
  a: Track<A>,
  b: Track<B>,
  combine: (a: A | undefined, b: B | undefined) => R | undefined,
): Segment<R>[] {
  const zipped: Segment<R>[] = [];
  let [i, j] = [0, 0];
  let at = -Infinity;
  for (;;) {
    const [x, y] = [a[i], b[j]];
    if (!x && !y) {
      return zipped;
    }
    at = Math.max(at, Math.min(x?.start ?? Infinity, y?.start ?? Infinity));
    const inX = x !== undefined && x.start <= at;
    const inY = y !== undefined && y.start <= at;
    const until = Math.min(
      (inX ? x.end : x?.start) ?? Infinity,
      (inY ? y.end : y?.start) ?? Infinity,
    );
    const value = combine(inX ? x.value : undefined, inY ? y.value : undefined);
    if (value !== undefined) {
      append(zipped, at, until, value);
    }
    if (inX && x.end <= until) i += 1;
    if (inY && y.end <= until) j += 1;
    at = until;
  }
}
