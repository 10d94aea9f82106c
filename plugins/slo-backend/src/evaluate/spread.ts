import { BucketCount } from '@callboard/backstage-plugin-slo-node';

/** Something counted in any span of time, seconds since the epoch. */
export interface SpanCount {
  start: number;
  end: number;
  good: number;
  total: number;
}

/** Whole numbers up to here are exact in a float64. */
const EXACT_BITS = 53;
const MOST_SHARE_BITS = 40;
const LEAST_SHARE_BITS = 20;

/**
 * How finely counts may be cut so that no part, and no sum of parts, needs rounding: the parts are multiples of 2^-bits
 * of the whole, and whole numbers below 2^(53 − bits) times such a part are exact.
 */
function shareBits(together: number): number {
  const needed = Math.ceil(Math.log2(Math.max(together, 1) + 1));
  return Math.min(
    MOST_SHARE_BITS,
    Math.max(LEAST_SHARE_BITS, EXACT_BITS - 1 - needed),
  );
}

/**
 * A count of any span on the grid of the record.
 *
 * One that is no longer than a bucket counts where it starts. A longer one is spread evenly over its buckets, in
 * proportion to the time it has in each: the ratio of every part is that of the whole, and whole numbers below 2^33 add
 * up again to the last digit. Observed time is always where it was.
 *
 * @returns buckets in order
 */
export function spread(
  count: SpanCount,
  bucketSeconds: number,
  together = count.total,
): BucketCount[] {
  const { start, end, good, total } = count;
  const first = Math.floor(start / bucketSeconds) * bucketSeconds;
  const scale = 2 ** shareBits(together);
  const short = end - start <= bucketSeconds;
  const shareUpTo = (instant: number) =>
    Math.round((scale * (Math.min(instant, end) - start)) / (end - start)) /
    scale;
  const buckets: BucketCount[] = [];
  let before = 0;
  for (let bucket = first; bucket < end; bucket += bucketSeconds) {
    const upTo = short ? 1 : shareUpTo(bucket + bucketSeconds);
    const share = upTo - before;
    before = upTo;
    buckets.push({
      bucket,
      good: good * share,
      total: total * share,
      observedSeconds:
        Math.min(end, bucket + bucketSeconds) - Math.max(start, bucket),
    });
  }
  return buckets;
}
