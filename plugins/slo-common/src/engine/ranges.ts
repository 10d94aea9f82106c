/** A half-open range of time [start, end), seconds since the epoch (UTC). @public */
export interface TimeRange {
  start: number;
  end: number;
}

/** The border of a grid at or before an instant; the grid starts at the epoch. */
export const floorTo = (value: number, step: number) =>
  Math.floor(value / step) * step;

/** The border of a grid at or after an instant. */
export const ceilTo = (value: number, step: number) =>
  Math.ceil(value / step) * step;

/**
 * Ranges widened outwards to a grid and merged where they touch, in order of time. Empty ones are left out.
 *
 * @param gridSeconds - width of a bucket, or of a slice
 * @public
 */
export function widenRanges(
  ranges: readonly TimeRange[],
  gridSeconds: number,
): TimeRange[] {
  const widened = ranges
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({
      start: floorTo(start, gridSeconds),
      end: ceilTo(end, gridSeconds),
    }))
    .sort((a, b) => a.start - b.start);
  const merged: TimeRange[] = [];
  for (const range of widened) {
    const last = merged[merged.length - 1];
    if (last && range.start <= last.end) {
      last.end = Math.max(last.end, range.end);
    } else {
      merged.push(range);
    }
  }
  return merged;
}

/**
 * What is left of a range.
 *
 * @param excluded - disjoint and in order, as {@link widenRanges} gives them
 * @public
 */
export function subtractRanges(
  range: TimeRange,
  excluded: readonly TimeRange[],
): TimeRange[] {
  const left: TimeRange[] = [];
  let { start } = range;
  for (const hole of excluded) {
    if (hole.end > start && hole.start < range.end) {
      if (hole.start > start) {
        left.push({ start, end: hole.start });
      }
      start = hole.end;
    }
  }
  if (start < range.end) {
    left.push({ start, end: range.end });
  }
  return left;
}

/** Length of ranges together, as far as they lie before an instant, seconds. @public */
export function rangesSeconds(
  ranges: readonly TimeRange[],
  before = Infinity,
): number {
  return ranges.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, before) - start),
    0,
  );
}
