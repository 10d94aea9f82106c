import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import {
  SECONDS_PER_DAY,
  dayOf,
  startOfDay,
  visitDay,
} from '../../../lib/record';
import { Range } from '../../RecordStore';
import { SERIES_PER_STATEMENT } from '../sizes';
import { DayRow } from '../tables';

/** What is asked about one indicator. */
interface ObservedRequest {
  digest: string;
  range: Range;
}

/**
 * Starts of the buckets that a source watched from end to end, by digest. All buckets of a thinned day are among them:
 * whatever a source could still say of it would not be recorded.
 */
export async function readObservedBuckets(
  tx: Knex,
  source: string,
  requests: ObservedRequest[],
): Promise<Map<string, number[]>> {
  const observed = new Map<string, number[]>();
  for (const chunk of chunks(requests, SERIES_PER_STATEMENT)) {
    for (const row of await loadDaysOf(tx, source, chunk)) {
      const buckets = fullBuckets(row).filter(
        bucket =>
          bucket >= Number(row.range_start) && bucket < Number(row.range_end),
      );
      const before = observed.get(row.digest) ?? [];
      observed.set(row.digest, before.concat(buckets));
    }
  }
  return observed;
}

/** A day of a request. PostgreSQL gives bigint as text. */
type RequestedDay = Pick<DayRow, 'day' | 'packed'> & {
  digest: string;
  bucket_seconds: number;
  range_start: number | string;
  range_end: number | string;
};

async function loadDaysOf(
  tx: Knex,
  source: string,
  requests: ObservedRequest[],
): Promise<RequestedDay[]> {
  const keys = requests.map(({ digest, range }) => ({
    digest,
    range_start: range.start,
    range_end: range.end,
    first_day: dayOf(range.start),
    last_day: dayOf(range.end),
  }));
  return tx
    .select<RequestedDay[]>(
      'k.digest',
      'k.range_start',
      'k.range_end',
      's.bucket_seconds',
      'd.day',
      'd.packed',
    )
    .from(
      jsonRows(
        tx,
        'k',
        {
          digest: 'text',
          range_start: 'bigint',
          range_end: 'bigint',
          first_day: 'integer',
          last_day: 'integer',
        },
        keys,
      ),
    )
    .join('record_series as s', 's.digest', 'k.digest')
    .join('record_days as d', join =>
      join
        .on('d.series_id', 's.id')
        .andOn('d.day', '>=', 'k.first_day')
        .andOn('d.day', '<=', 'k.last_day'),
    )
    .where('s.source', source)
    .orderBy(['s.id', 'd.day']);
}

function fullBuckets({
  day,
  packed,
  bucket_seconds: bucketSeconds,
}: RequestedDay): number[] {
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
