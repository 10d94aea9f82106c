import { z } from 'zod';
import { BUCKET_SECONDS, bucketOf } from '../samples/samples';

/** What the portal counted in one bucket. */
export const bucketTraffic = z.object({
  /** Start of the bucket, epoch seconds. */
  start: z.number(),
  /** Seconds of the bucket in which the portal ran. */
  observedSeconds: z.number(),
  /** Requests answered. */
  total: z.number(),
  /** Of them, failures of the portal. */
  failed: z.number(),
  /** Requests whose duration means something. */
  timed: z.number(),
  /** Of them, slower than promised. */
  slow: z.number(),
});

/** What the portal counted in one bucket. */
export type BucketTraffic = z.infer<typeof bucketTraffic>;

/** One answered request. */
export interface Answer {
  failed: boolean;
  /** Undefined where a duration means nothing, as with a stream. */
  seconds?: number;
}

/** Slower than this is slow, seconds. */
const PROMISED_SECONDS = 0.3;
/** Buckets kept while nobody takes them: two hours. */
const MAX_BUCKETS = 24;
/** A longer pause means that the machine slept, seconds. It watched nothing meanwhile. */
const MAX_PAUSE_SECONDS = 60;

/** Counts answers per bucket, and the time in which it was there to count. Instants are epoch seconds. */
export class TrafficCounter {
  readonly #buckets = new Map<number, BucketTraffic>();
  #watchedUntil: number;

  /** @param now - the portal starts to watch here */
  static startingAt(now: number): TrafficCounter {
    return new TrafficCounter(now);
  }

  private constructor(now: number) {
    this.#watchedUntil = now;
  }

  count({ failed, seconds }: Answer, now: number): void {
    const bucket = this.#bucket(bucketOf(now));
    bucket.total += 1;
    bucket.failed += failed ? 1 : 0;
    if (seconds !== undefined) {
      bucket.timed += 1;
      bucket.slow += seconds > PROMISED_SECONDS ? 1 : 0;
    }
  }

  /** Books the time since the last call as watched. To be called more often than once a minute. */
  watch(now: number): void {
    const paused = now - this.#watchedUntil > MAX_PAUSE_SECONDS;
    let from = paused ? now : this.#watchedUntil;
    while (from < now) {
      const start = bucketOf(from);
      const to = Math.min(now, start + BUCKET_SECONDS);
      this.#bucket(start).observedSeconds += to - from;
      from = to;
    }
    this.#watchedUntil = Math.max(this.#watchedUntil, now);
  }

  /** Adds what an earlier process counted. */
  restore(buckets: readonly BucketTraffic[]): void {
    for (const earlier of buckets) {
      const bucket = this.#bucket(earlier.start);
      bucket.observedSeconds += earlier.observedSeconds;
      bucket.total += earlier.total;
      bucket.failed += earlier.failed;
      bucket.timed += earlier.timed;
      bucket.slow += earlier.slow;
    }
  }

  /** Oldest first. */
  buckets(): BucketTraffic[] {
    return [...this.#buckets.values()]
      .map(bucket => ({ ...bucket }))
      .sort((a, b) => a.start - b.start);
  }

  forget(start: number): void {
    this.#buckets.delete(start);
  }

  #bucket(start: number): BucketTraffic {
    const known = this.#buckets.get(start);
    if (known) {
      return known;
    }
    const bucket = {
      start,
      observedSeconds: 0,
      total: 0,
      failed: 0,
      timed: 0,
      slow: 0,
    };
    this.#buckets.set(start, bucket);
    if (this.#buckets.size > MAX_BUCKETS) {
      this.forget(Math.min(...this.#buckets.keys()));
    }
    return bucket;
  }
}
