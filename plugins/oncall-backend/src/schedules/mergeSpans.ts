import { Span } from '@callboard/backstage-plugin-oncall-common';

/**
 * What is to be kept of a list of spans from an instant on: before it the record holds, after it what is new.
 *
 * A recorded span under way keeps its start where the new one that follows is the same, and is cut off there otherwise.
 *
 * @param recorded - those that end at the boundary or later, in order, not overlapping
 * @param fresh - what holds from the boundary on, in order, not overlapping; what lies before it is left out
 */
export function mergeSpans<T extends Span>(
  recorded: readonly T[],
  fresh: readonly T[],
  boundary: number,
  isSame: (a: T, b: T) => boolean,
): T[] {
  const [first, ...rest] = fresh
    .filter(({ end }) => end > boundary)
    .map(span => (span.start < boundary ? { ...span, start: boundary } : span));
  const under = recorded.find(
    ({ start, end }) => start < boundary && end >= boundary,
  );
  if (!under) {
    return first ? [first, ...rest] : [];
  }
  if (first?.start === boundary && isSame(under, first)) {
    return [{ ...first, start: under.start }, ...rest];
  }
  const cut = { ...under, end: boundary };
  return first ? [cut, first, ...rest] : [cut];
}
