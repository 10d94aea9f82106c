import { SliceTally } from '@callboard/backstage-plugin-slo-common';
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
  /** Width of its buckets, seconds; 300 where left out. A digest keeps to one width for ever. */
  bucketSeconds?: number;
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

/** The first and last bucket of a source. */
export interface NewestBucket {
  source: string;
  /** Start of the first bucket ever recorded, seconds since the epoch. */
  start: number;
  /** End of the observed part of the newest bucket, seconds since the epoch. */
  end: number;
}

/**
 * How slices are made from counts. Slices lie on a grid of `sliceSeconds` from the epoch (UTC); the counts of all
 * sources of a component are added before a slice is judged.
 */
export interface SliceSpec {
  method: 'Timeslices' | 'RatioTimeslices';
  sliceSeconds: number;
  /**
   * One, or the parts of a composite. Timeslices: a joint slice is bad if any part's is, whatever the weights.
   * RatioTimeslices: its shortfall is Σ weight × (1 − ratio), at most 1. A part without traffic takes no part. A joint
   * slice in which one part is unknown is unknown, unless the other parts settle it: one is bad already (Timeslices),
   * or their shortfall is 1 already (RatioTimeslices).
   */
  components: { digest: string; weight: number; sliceTarget: number }[];
}

/** Slices wanted for some ranges. */
export interface SliceSumRequest {
  /** Given back with the answer; the caller's own. */
  key: string;
  spec: SliceSpec;
  /** Borders on the grid of slices. Slices that start in [start, end) are counted. */
  ranges: Range[];
}

/** The counts of all sources of one indicator, bucket by bucket. The arrays have one entry per bucket of the range. */
export interface BucketSeries {
  bucketSeconds: number;
  /** Start of the first bucket, seconds since the epoch. */
  start: number;
  good: Float64Array;
  total: Float64Array;
  /** The least of the sources'; 0 where nothing was recorded. */
  observedSeconds: Float64Array;
}

/** What evaluation reads. The database answers it, and so does a record that lives in memory only. */
export interface RecordReader {
  /**
   * Sums of any ranges, with two database queries per thousand indicators, however many or long the ranges.
   * Ranges are cut to bucket borders by the caller.
   * @returns by digest, one sum per range, in the order given; zeros where nothing was recorded
   */
  sums(requests: SumRequest[]): Promise<Map<string, WindowSum[]>>;

  /**
   * Slices of any ranges; set-based like {@link RecordReader.sums}.
   * @returns by key, one tally per range, in the order given
   */
  sliceSums(requests: SliceSumRequest[]): Promise<Map<string, SliceTally[]>>;

  /** The newest bucket per source, by digest. Digests without any are left out. */
  newest(digests: string[]): Promise<Map<string, NewestBucket[]>>;

  /**
   * Counts bucket by bucket, for what must look at each. A thinned day is spread evenly over its buckets. Narrow buckets
   * are added up to the width asked for; where an indicator's own are wider, the answer has these, and the range is
   * widened to their borders. A digest appears once.
   */
  buckets(
    requests: { digest: string; range: Range; bucketSeconds: number }[],
  ): Promise<Map<string, BucketSeries>>;
}

/**
 * The record of what was measured: deltas per indicator, source and bucket are the truth; day sums and prefix sums
 * are derived from them and can be rebuilt.
 */
export interface RecordStore extends RecordReader {
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
   * Starts of the buckets that one source has recorded in full, so that it is asked only for the others; all buckets of
   * a thinned day are among them. One database query per thousand indicators.
   * @returns by digest, in order; digests without any may be left out
   */
  observedBuckets(
    source: string,
    requests: { digest: string; range: Range }[],
  ): Promise<Map<string, number[]>>;

  /**
   * Like {@link RecordReader.sums}, of each source apart, for explanations.
   * @returns by digest and source, one sum per range; sources that never counted anything are left out
   */
  sourceSums(
    requests: SumRequest[],
  ): Promise<Map<string, Map<string, SourceSum[]>>>;

  /** Replaced and superseded counts, oldest first. */
  revisions(digest: string, range: Range): Promise<Revision[]>;

  /** Reduces days that end by the instant to one sum per day. Sums that cut such a day carry bounds. */
  thin(before: Date): Promise<{ days: number }>;

  /** Recomputes everything derived from the deltas, of all indicators or the given ones. */
  rebuild(digests?: string[]): Promise<void>;
}
