import { Range } from '../RecordStore';
import {
  SECONDS_PER_DAY,
  SourceBuckets,
  SourceBucketVisitor,
  startOfDay,
  visitDay,
} from '../../lib/record';
import { Series } from './operations/readSeries';
import { DayRow } from './tables';

/** The days of a source that were loaded, bucket by bucket. A thinned day is spread evenly over its buckets. */
export class StoredSource implements SourceBuckets {
  readonly firstBucket: number;
  readonly newestEnd: number;
  readonly #bucketSeconds: number;
  readonly #days: DayRow[];

  /** @param options - `days` in order */
  static create(options: { series: Series; days: DayRow[] }): StoredSource {
    return new StoredSource(options.series, options.days);
  }

  private constructor(series: Series, days: DayRow[]) {
    this.firstBucket = series.firstBucket;
    this.newestEnd = series.newestEnd;
    this.#bucketSeconds = series.bucketSeconds;
    this.#days = days;
  }

  /** Whether any day in a range was thinned to its sums. */
  isThinnedIn(range: Range): boolean {
    return this.#within(range).some(({ packed }) => !packed);
  }

  visit(range: Range, visitor: SourceBucketVisitor): void {
    for (const row of this.#within(range)) {
      const midnight = startOfDay(row.day);
      const visitSlot = (slot: number, g: number, t: number, o: number) => {
        const bucket = midnight + slot * this.#bucketSeconds;
        if (bucket >= range.start && bucket < range.end) {
          visitor(bucket, g, t, o);
        }
      };
      if (row.packed) {
        visitDay(row.packed, this.#bucketSeconds, visitSlot);
      } else {
        const slots = SECONDS_PER_DAY / this.#bucketSeconds;
        for (let slot = 0; slot < slots; slot += 1) {
          visitSlot(
            slot,
            row.good / slots,
            row.total / slots,
            row.observed_seconds / slots,
          );
        }
      }
    }
  }

  #within({ start, end }: Range): DayRow[] {
    return this.#days.filter(
      ({ day }) => startOfDay(day) < end && startOfDay(day + 1) > start,
    );
  }
}
