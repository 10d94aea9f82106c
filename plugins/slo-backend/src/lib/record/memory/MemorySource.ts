import { Delta, Range } from '../../../database/RecordStore';
import { assertDelta } from '../assertDelta';
import { RecordedCount } from '../codec';
import { SourceBuckets, SourceBucketVisitor } from '../combine';
import { Cumulative, NOTHING, exactly, plus } from '../cumulative';
import { mergeDelta } from '../merge';
import { SourceHistory } from '../window';

/** The counts of one source of one indicator, in memory. */
export class MemorySource implements SourceHistory, SourceBuckets {
  readonly name: string;
  readonly #buckets: number[];
  readonly #counts: RecordedCount[];
  /** What was counted before each bucket, and after the last one. */
  readonly #before: Cumulative[];

  /**
   * @param deltas - in any order; for one bucket several times the rules of the record hold
   * @throws InputError when a count is impossible or off the grid
   */
  static create(options: {
    name: string;
    bucketSeconds: number;
    deltas: Delta[];
  }): MemorySource {
    const standing = new Map<number, RecordedCount>();
    for (const delta of options.deltas) {
      assertDelta(delta, options.bucketSeconds);
      const merged = mergeDelta(standing.get(delta.bucket), delta);
      standing.set(delta.bucket, merged.standing);
    }
    const ordered = [...standing].sort(([a], [b]) => a - b);
    return new MemorySource(options.name, ordered);
  }

  private constructor(name: string, ordered: [number, RecordedCount][]) {
    this.name = name;
    this.#buckets = ordered.map(([bucket]) => bucket);
    this.#counts = ordered.map(([, count]) => count);
    let sum = NOTHING;
    this.#before = [exactly(sum)];
    for (const count of this.#counts) {
      sum = plus(sum, count);
      this.#before.push(exactly(sum));
    }
  }

  get isEmpty(): boolean {
    return this.#buckets.length === 0;
  }

  get firstBucket(): number {
    return this.#buckets[0] ?? 0;
  }

  get newestEnd(): number {
    const newest = this.#buckets.at(-1) ?? 0;
    return newest + (this.#counts.at(-1)?.observedSeconds ?? 0);
  }

  upTo(instant: number): Cumulative {
    return this.#before[this.#indexOf(instant)]!;
  }

  visit({ start, end }: Range, visitor: SourceBucketVisitor): void {
    for (let i = this.#indexOf(start); i < this.#buckets.length; i += 1) {
      const bucket = this.#buckets[i]!;
      if (bucket >= end) {
        return;
      }
      const { good, total, observedSeconds } = this.#counts[i]!;
      visitor(bucket, good, total, observedSeconds);
    }
  }

  /** Position of the first bucket that starts at or after an instant. */
  #indexOf(instant: number): number {
    let low = 0;
    let high = this.#buckets.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#buckets[middle]! < instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
