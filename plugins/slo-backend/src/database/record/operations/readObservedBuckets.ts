import {
  SECONDS_PER_DAY,
  dayOf,
  startOfDay,
  visitDay,
} from '../../../lib/record';
import { Range } from '../../RecordStore';
import { DayRow, RecordContext } from '../tables';

/**
 * Starts of the buckets in a range that were watched from end to end. All buckets of a thinned day are among them:
 * whatever a source could still say of it would not be recorded.
 */
export async function readObservedBuckets(
  { tx, bucketSeconds }: RecordContext,
  digest: string,
  source: string,
  range: Range,
): Promise<number[]> {
  const days = await tx
    .select<Pick<DayRow, 'day' | 'packed'>[]>('d.day', 'd.packed')
    .from('record_series as s')
    .join('record_days as d', 'd.series_id', 's.id')
    .where({ 's.digest': digest, 's.source': source })
    .where('d.day', '>=', dayOf(range.start))
    .where('d.day', '<=', dayOf(range.end))
    .orderBy('d.day');
  return days
    .flatMap(row => fullBuckets(row, bucketSeconds))
    .filter(bucket => bucket >= range.start && bucket < range.end);
}

function fullBuckets(
  { day, packed }: Pick<DayRow, 'day' | 'packed'>,
  bucketSeconds: number,
): number[] {
  const start = startOfDay(day);
  if (!packed) {
    return Array.from(
      { length: SECONDS_PER_DAY / bucketSeconds },
      (_, slot) => start + slot * bucketSeconds,
    );
  }
  const buckets: number[] = [];
  visitDay(packed, bucketSeconds, (slot, _good, _total, observedSeconds) => {
    if (observedSeconds === bucketSeconds) {
      buckets.push(start + slot * bucketSeconds);
    }
  });
  return buckets;
}
