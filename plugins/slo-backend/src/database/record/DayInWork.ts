import {
  DayCounts,
  DaySummary,
  MergeResult,
  decodeDay,
  encodeDay,
  mergeDelta,
  startOfDay,
  summarizeDay,
} from '../../lib/record';
import { Delta } from '../RecordStore';
import { DayRow } from './tables';

/** One day of one series while counts are merged into it. */
export class DayInWork {
  readonly day: number;
  readonly #bucketSeconds: number;
  readonly #counts: DayCounts;
  readonly #thinned: boolean;
  #changed = false;

  static create(options: {
    day: number;
    bucketSeconds: number;
    row: DayRow | undefined;
  }): DayInWork {
    return new DayInWork(options.day, options.bucketSeconds, options.row);
  }

  private constructor(
    day: number,
    bucketSeconds: number,
    row: DayRow | undefined,
  ) {
    this.day = day;
    this.#bucketSeconds = bucketSeconds;
    this.#counts = row?.packed
      ? decodeDay(row.packed, bucketSeconds)
      : new Map();
    this.#thinned = row !== undefined && !row.packed;
  }

  get changed(): boolean {
    return this.#changed;
  }

  /** Counts for a thinned day come too late: its buckets are gone, so that a repetition could not be told apart. */
  merge(delta: Delta): MergeResult {
    const slot = (delta.bucket - startOfDay(this.day)) / this.#bucketSeconds;
    const standing = this.#counts.get(slot);
    const result = mergeDelta(standing, delta);
    if (this.#thinned) {
      return { ...result, outcome: 'superseded', displaced: result.standing };
    }
    if (result.standing !== standing) {
      this.#counts.set(slot, result.standing);
      this.#changed = true;
    }
    return result;
  }

  /** The day as it is to be stored, with what is derived from it. */
  pack(): { packed: Buffer; summary: DaySummary } {
    const packed = encodeDay(this.#counts, this.#bucketSeconds);
    return {
      packed,
      summary: summarizeDay(packed, this.day, this.#bucketSeconds),
    };
  }
}
