import { BucketGrid, bucketOf, isInGrid } from './buckets';
import { RawSeries, Sample, seriesKey } from './series';

/** The first sample of a series of which nothing was seen in the span that was read before it. */
export interface Newcomer {
  key: string;
  labels: Record<string, string>;
  first: Sample;
}

/**
 * What a growing counter counted between two scrapes. A counter that went down was restarted at zero: what it shows
 * has been counted since; what it counted between the scrape before and the restart was never seen.
 */
export function increment(before: number, after: number): number {
  return after >= before ? after - before : after;
}

/**
 * Adds up the increments of many series per bucket, from their raw samples: each increment belongs to the bucket in
 * which its later scrape falls. As every single sample is seen, any number of restarts per bucket comes out right.
 *
 * Chunks are added in order of time. The first samples of series (`takeNewcomers`) are left to the caller, who finds
 * out what they were before (`creditFrom`), or whether they were born (`creditFrom` zero).
 */
export class CounterAccumulator {
  readonly #grid: BucketGrid;
  readonly #maxGapMs: number;
  readonly #last = new Map<string, Sample>();
  #newcomers: Newcomer[] = [];

  /** Increments per bucket. A bucket in `present` and not here counted nothing. */
  readonly increments = new Map<number, number>();
  /** Buckets in which any series was scraped. */
  readonly present = new Set<number>();
  /** Buckets with a sample that is no count (NaN, infinite, negative). */
  readonly rejected = new Set<number>();
  /** True once any sample came, also before the grid. */
  seen = false;
  /** How often a counter went down, inside the grid. */
  restarts = 0;

  /**
   * @param maxGapMs - a sample older than this is no longer what a series was before
   */
  constructor(grid: BucketGrid, maxGapMs: number) {
    this.#grid = grid;
    this.#maxGapMs = maxGapMs;
  }

  add(chunk: RawSeries[]): void {
    for (const series of chunk) {
      const key = seriesKey(series.labels);
      for (const sample of series.samples) this.#addSample(key, series, sample);
    }
  }

  /** The first samples found since the last call, inside the grid. */
  takeNewcomers(): Newcomer[] {
    const taken = this.#newcomers;
    this.#newcomers = [];
    return taken;
  }

  /** Counts a newcomer's first sample against the value its series had before; zero when it was born since. */
  creditFrom(before: number, newcomer: Newcomer): void {
    this.#count(newcomer.first.t, increment(before, newcomer.first.v));
  }

  #addSample(key: string, series: RawSeries, sample: Sample): void {
    this.seen = true;
    const inGrid = isInGrid(sample.t, this.#grid);
    const bucket = bucketOf(sample.t, this.#grid);
    if (inGrid) this.present.add(bucket);
    if (!Number.isFinite(sample.v) || sample.v < 0) {
      if (inGrid) this.rejected.add(bucket);
      return;
    }
    const before = this.#last.get(key);
    this.#last.set(key, sample);
    if (!inGrid) return;
    if (!before || sample.t - before.t > this.#maxGapMs) {
      this.#newcomers.push({ key, labels: series.labels, first: sample });
    } else {
      if (sample.v < before.v) this.restarts += 1;
      this.#count(sample.t, increment(before.v, sample.v));
    }
  }

  #count(t: number, amount: number): void {
    const bucket = bucketOf(t, this.#grid);
    this.increments.set(bucket, (this.increments.get(bucket) ?? 0) + amount);
  }
}
