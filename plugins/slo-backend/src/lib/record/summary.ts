import { SourceSum } from '../../database/RecordStore';
import { visitDay } from './codec';
import { startOfDay } from './days';

/** What is derived from the buckets of a day. */
export interface DaySummary extends SourceSum {
  /** Start of its first bucket, seconds since the epoch. */
  firstBucket: number;
  /** Start of its last bucket, seconds since the epoch. */
  newestBucket: number;
  /** Seconds observed of the last bucket. */
  newestObservedSeconds: number;
}

/** Sums a packed day, in order of time, so that fractions round the same way each time. */
export function summarizeDay(
  packed: Buffer,
  day: number,
  bucketSeconds: number,
): DaySummary {
  const midnight = startOfDay(day);
  let first: number | undefined;
  const summary: DaySummary = {
    good: 0,
    total: 0,
    observedSeconds: 0,
    firstBucket: midnight,
    newestBucket: midnight,
    newestObservedSeconds: 0,
  };
  visitDay(packed, bucketSeconds, (slot, good, total, observedSeconds) => {
    const bucket = midnight + slot * bucketSeconds;
    first ??= bucket;
    summary.good += good;
    summary.total += total;
    summary.observedSeconds += observedSeconds;
    summary.newestBucket = bucket;
    summary.newestObservedSeconds = observedSeconds;
  });
  summary.firstBucket = first ?? midnight;
  return summary;
}
