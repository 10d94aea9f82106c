/** A span of buckets that is asked for. Seconds since the epoch, multiples of the width. */
export interface BucketGrid {
  /** Start of the first bucket. */
  from: number;
  /** End of the last bucket. */
  to: number;
  /** Width of a bucket, seconds. */
  width: number;
}

/**
 * The bucket an instant belongs to. Buckets are open at their start and closed at their end, (start, end]: a scrape at
 * 12:05:00.000 tells what happened before 12:05, as an evaluation at the end of a bucket does.
 *
 * @param ms - milliseconds since the epoch
 * @returns start of the bucket, seconds since the epoch
 */
export function bucketOf(ms: number, grid: BucketGrid): number {
  return (Math.ceil(ms / 1000 / grid.width) - 1) * grid.width;
}

/** True when the instant falls into a bucket of the grid. */
export function isInGrid(ms: number, grid: BucketGrid): boolean {
  return ms > grid.from * 1000 && ms <= grid.to * 1000;
}

/** Starts of the grid's buckets, in order. */
export function bucketsOf(grid: BucketGrid): number[] {
  const count = Math.max(0, Math.floor((grid.to - grid.from) / grid.width));
  return Array.from({ length: count }, (_, i) => grid.from + i * grid.width);
}
