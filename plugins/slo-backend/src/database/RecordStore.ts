import { BucketCount } from '@callboard/backstage-plugin-slo-node';

/** A count to be recorded. */
export interface Delta extends BucketCount {
  /**
   * Whole number from 0; higher wins, whatever the order of arrival. Left out, a count that differs becomes the next
   * revision, so that the latest arrival wins; only an earlier stage of a bucket that was still filling never replaces
   * a later one, so that pushes of a growing bucket may overtake each other. Of two different counts with the same
   * revision the one with more observed time wins, then more events, then more bad ones.
   */
  revision?: number;
}

/** Counts of one source for one indicator. */
export interface DeltaBatch {
  digest: string;
  source: string;
  /** In any order; a bucket may appear more than once. */
  deltas: Delta[];
}

/**
 * What became of a delta. `recorded`: the first count of its bucket, or a later stage of a bucket that was still filling
 * (watched longer, no fewer good and no fewer bad events). `duplicate`: the same values stand already. `revised`:
 * replaced another count, which is kept for the audit. `superseded`: takes no effect and is kept for the audit only,
 * because a higher revision or a later stage of the bucket stands, or because the day has been thinned.
 */
export type DeltaOutcome = 'recorded' | 'duplicate' | 'revised' | 'superseded';

/** A half-open range [start, end), seconds since the epoch. */
export interface Range {
  start: number;
  end: number;
}

/** What one source counted in a range. */
export interface SourceSum {
  good: number;
  total: number;
  observedSeconds: number;
}

/** What all sources together counted in a range. */
export interface WindowSum extends SourceSum {
  /**
   * Observed time is the least of the sources': a silent source is a gap even while another one speaks. A source
   * counts from its first bucket on, and no longer once it has been silent for as long as the record is kept.
   */
  observedSeconds: number;
  /**
   * Given where an edge falls into thinned data: the least and the most each can be. The values themselves are then
   * the thinned day's share by elapsed time.
   */
  bounds?: {
    good: [number, number];
    total: [number, number];
    observedSeconds: [number, number];
  };
}

/** Sums wanted for one indicator. */
export interface SumRequest {
  digest: string;
  ranges: Range[];
}

/**
 * A count that was replaced or never took effect; each distinct one is kept once. The stages of a bucket that was still
 * filling are not kept: they were right when they were counted.
 */
export interface Revision {
  source: string;
  bucket: number;
  good: number;
  total: number;
  observedSeconds: number;
  revision: number;
  outcome: 'replaced' | 'superseded';
  recordedBy: string;
  recordedAt: Date;
}

/** The last bucket of a source. */
export interface NewestBucket {
  source: string;
  /** End of the observed part of the newest bucket, seconds since the epoch. */
  end: number;
}

/**
 * The record of what was measured: deltas per indicator, source and bucket are the truth; day sums and prefix sums
 * are derived from them and can be rebuilt.
 */
export interface RecordStore {
  /**
   * Records counts, all or nothing, and brings the derived sums up to date in the same transaction.
   * @returns one outcome per delta, in the order given
   * @throws InputError when a bucket is off the grid or a count is impossible; nothing is recorded then
   */
  apply(
    batches: DeltaBatch[],
    options: { recordedBy: string; at: Date },
  ): Promise<DeltaOutcome[][]>;

  /**
   * Sums of any ranges, with two database queries per thousand indicators, however many or long the ranges.
   * Ranges are cut to bucket borders by the caller.
   * @returns by digest, one sum per range, in the order given; zeros where nothing was recorded
   */
  sums(requests: SumRequest[]): Promise<Map<string, WindowSum[]>>;

  /** The newest bucket per source, by digest. Digests without any are left out. */
  newest(digests: string[]): Promise<Map<string, NewestBucket[]>>;

  /**
   * Starts of the buckets that one source has recorded in full, so that it is asked only for the others; all buckets of
   * a thinned day are among them. One database query per thousand indicators.
   * @returns by digest, in order; digests without any may be left out
   */
  observedBuckets(
    source: string,
    requests: { digest: string; range: Range }[],
  ): Promise<Map<string, number[]>>;

  /** Replaced and superseded counts, oldest first. */
  revisions(digest: string, range: Range): Promise<Revision[]>;

  /** Reduces days that end by the instant to one sum per day. Sums that cut such a day carry bounds. */
  thin(before: Date): Promise<{ days: number }>;

  /** Recomputes everything derived from the deltas, of all indicators or the given ones. */
  rebuild(digests?: string[]): Promise<void>;
}
