import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { SeriesRow } from '../tables';

/** A series that has counts. */
export interface Series {
  id: number;
  source: string;
  /** Start of its first bucket, seconds since the epoch. */
  firstBucket: number;
  /** End of the observed part of its newest bucket, seconds since the epoch. */
  newestEnd: number;
  bucketSeconds: number;
}

/** The series of some indicators, by digest and in order of source. Digests without any are left out. */
export async function readSeries(
  knex: Knex,
  digests: string[],
): Promise<Map<string, Series[]>> {
  const rows = await knex
    .select<SeriesRow[]>('s.*')
    .from(
      jsonRows(
        knex,
        'k',
        { digest: 'text' },
        [...new Set(digests)].map(digest => ({ digest })),
      ),
    )
    .join('record_series as s', 's.digest', 'k.digest')
    .whereNotNull('s.newest_bucket')
    .orderBy('s.source');
  const series = new Map<string, Series[]>();
  for (const row of rows) {
    const { id, digest, source } = row;
    const list = series.get(digest) ?? [];
    series.set(digest, list);
    list.push({
      id,
      source,
      firstBucket: Number(row.first_bucket),
      newestEnd:
        Number(row.newest_bucket) + Number(row.newest_observed_seconds),
      bucketSeconds: row.bucket_seconds,
    });
  }
  return series;
}
