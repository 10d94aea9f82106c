import { Knex } from 'knex';
import { DaySums } from '../../lib/record';

/** A row of `record_series`. PostgreSQL gives bigint as text. */
export interface SeriesRow {
  id: number;
  digest: string;
  source: string;
  bucket_seconds: number;
  /** Null only inside the transaction that creates the series. */
  first_bucket: number | string | null;
  newest_bucket: number | string | null;
  newest_observed_seconds: number | null;
}

/** A row of `record_days`. */
export interface DayRow {
  series_id: number;
  day: number;
  packed: Buffer | null;
  good: number;
  total: number;
  observed_seconds: number;
  good_before: number;
  total_before: number;
  observed_seconds_before: number;
}

/** A row of `record_revisions`. */
export interface RevisionRow {
  id: number;
  series_id: number;
  bucket: number | string;
  good: number;
  total: number;
  observed_seconds: number;
  revision: number;
  outcome: 'replaced' | 'superseded';
  recorded_by: string;
  /** SQLite keeps milliseconds since the epoch. */
  recorded_at: Date | number;
}

/** What every operation of the record works with. */
export interface RecordContext {
  tx: Knex;
  /** See `windowSum`. */
  retiredAfterSeconds: number;
}

/** The sums of a row under the names of the calculators. */
export function toDaySums(row: DayRow): DaySums {
  return {
    day: row.day,
    good: row.good,
    total: row.total,
    observedSeconds: row.observed_seconds,
    goodBefore: row.good_before,
    totalBefore: row.total_before,
    observedSecondsBefore: row.observed_seconds_before,
    packed: row.packed ?? undefined,
  };
}
