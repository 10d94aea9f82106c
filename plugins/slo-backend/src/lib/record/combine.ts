import { BucketSeries, Range } from '../../database/RecordStore';

/** Called per bucket that one source recorded, in order of time. */
export type SourceBucketVisitor = (
  bucket: number,
  good: number,
  total: number,
  observedSeconds: number,
) => void;

/** One source of an indicator, bucket by bucket. */
export interface SourceBuckets {
  /** Start of its first bucket ever, seconds since the epoch. */
  firstBucket: number;
  /** End of what it last observed, seconds since the epoch. */
  newestEnd: number;
  /** Visits what it recorded in a range; buckets never recorded are left out. */
  visit(range: Range, visitor: SourceBucketVisitor): void;
}

/**
 * What all sources of an indicator counted, bucket by bucket. The rules are those of `windowSum`: events add up,
 * observed time is the least of the sources that had begun, and a source that has been silent for
 * `retiredAfterSeconds` at the end of the range does not count.
 *
 * @param range - cut to bucket borders
 */
export function combineSources(options: {
  sources: SourceBuckets[];
  range: Range;
  bucketSeconds: number;
  retiredAfterSeconds: number;
}): BucketSeries {
  const { sources, range, bucketSeconds, retiredAfterSeconds } = options;
  const { start, end } = range;
  const length = Math.max(0, Math.ceil((end - start) / bucketSeconds));
  const good = new Float64Array(length);
  const total = new Float64Array(length);
  const alive = sources.filter(
    source => source.newestEnd > end - retiredAfterSeconds,
  );
  const asked = new Set(alive.length > 0 ? alive : sources);
  let observedSeconds: Float64Array | undefined;
  for (const source of sources) {
    const observed = new Float64Array(length);
    source.visit(range, (bucket, g, t, o) => {
      const index = (bucket - start) / bucketSeconds;
      good[index]! += g;
      total[index]! += t;
      observed[index]! += o;
    });
    if (asked.has(source)) {
      const begun = (source.firstBucket - start) / bucketSeconds;
      // NaN says that no source had begun, so that the first one to begin is the least.
      observed.fill(Number.NaN, 0, Math.max(0, Math.min(length, begun)));
      observedSeconds = leastOf(observedSeconds, observed);
    }
  }
  return {
    bucketSeconds,
    start,
    good,
    total,
    observedSeconds: withoutGaps(observedSeconds ?? new Float64Array(length)),
  };
}

function leastOf(a: Float64Array | undefined, b: Float64Array): Float64Array {
  a?.forEach((value, i) => {
    if (Number.isNaN(b[i]!) || value < b[i]!) {
      b[i] = value;
    }
  });
  return b;
}

function withoutGaps(values: Float64Array): Float64Array {
  return values.map(value => (Number.isNaN(value) ? 0 : value));
}

/** A range widened outwards to the borders of buckets. */
export function alignRange(range: Range, bucketSeconds: number): Range {
  return {
    start: Math.floor(range.start / bucketSeconds) * bucketSeconds,
    end: Math.ceil(range.end / bucketSeconds) * bucketSeconds,
  };
}

/**
 * The same series in wider buckets. A series that is as wide already, or whose width is no divisor, stays as it is; its own
 * `bucketSeconds` says so.
 */
export function widenBuckets(
  series: BucketSeries,
  bucketSeconds: number,
): BucketSeries {
  const factor = bucketSeconds / series.bucketSeconds;
  if (factor <= 1 || !Number.isSafeInteger(factor)) {
    return series;
  }
  const widen = (values: Float64Array) => {
    const sums = new Float64Array(Math.ceil(values.length / factor));
    values.forEach((value, i) => {
      sums[Math.floor(i / factor)]! += value;
    });
    return sums;
  };
  return {
    bucketSeconds,
    start: series.start,
    good: widen(series.good),
    total: widen(series.total),
    observedSeconds: widen(series.observedSeconds),
  };
}
