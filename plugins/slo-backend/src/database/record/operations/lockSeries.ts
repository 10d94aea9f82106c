import { InputError } from '@backstage/errors';
import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { INSERT_ROWS } from '../sizes';
import { SeriesRow } from '../tables';

/** What a series is called. */
export interface SeriesKey {
  digest: string;
  source: string;
}

/** A series that is to be written. */
export interface WantedSeries extends SeriesKey {
  bucketSeconds: number;
}

/**
 * Finds series, creates the missing ones, and keeps other writers away from all of them until the transaction ends.
 *
 * On PostgreSQL rows are created and then locked in one global order, so that two writers with the same series in a
 * different order wait instead of ending in a deadlock. Whoever loses the race to create a series waits for the winner
 * and uses its row. On SQLite there is one writer at a time; the lock is silently left out.
 * @throws InputError when an indicator has buckets of another width
 */
export async function lockSeries(
  tx: Knex,
  keys: WantedSeries[],
): Promise<SeriesRow[]> {
  const all = await findSeries(tx, keys);
  assertWidths(keys, all);
  const wanted = new Set(keys.map(nameOfSeries));
  const found = all.filter(series => wanted.has(nameOfSeries(series)));
  const known = new Set(found.map(nameOfSeries));
  const missing = keys.filter(key => !known.has(nameOfSeries(key)));
  if (missing.length > 0) {
    missing.sort((a, b) => (nameOfSeries(a) < nameOfSeries(b) ? -1 : 1));
    for (const rows of chunks(missing, INSERT_ROWS)) {
      await tx('record_series')
        .insert(
          rows.map(({ digest, source, bucketSeconds }) => ({
            digest,
            source,
            bucket_seconds: bucketSeconds,
          })),
        )
        .onConflict(['digest', 'source'])
        .ignore();
    }
    const created = new Set(missing.map(nameOfSeries));
    found.push(
      ...(await findSeries(tx, missing)).filter(series =>
        created.has(nameOfSeries(series)),
      ),
    );
  }
  return lockSeriesById(
    tx,
    found.map(row => row.id),
  );
}

/** Locks series that exist; see {@link lockSeries}. */
export async function lockSeriesById(
  tx: Knex,
  ids: number[],
): Promise<SeriesRow[]> {
  return tx
    .select<SeriesRow[]>('s.*')
    .from(
      jsonRows(
        tx,
        'k',
        { id: 'integer' },
        ids.map(id => ({ id })),
      ),
    )
    .join('record_series as s', 's.id', 'k.id')
    .orderBy('s.id')
    .forUpdate('s');
}

/** One text per series, for maps and for ordering. */
export function nameOfSeries({ digest, source }: SeriesKey): string {
  return JSON.stringify([digest, source]);
}

type FoundSeries = Pick<
  SeriesRow,
  'id' | 'digest' | 'source' | 'bucket_seconds'
>;

/** All series of some indicators, of other sources too. */
async function findSeries(tx: Knex, keys: SeriesKey[]): Promise<FoundSeries[]> {
  return tx
    .select<FoundSeries[]>('s.id', 's.digest', 's.source', 's.bucket_seconds')
    .from(
      jsonRows(
        tx,
        'k',
        { digest: 'text' },
        [...new Set(keys.map(({ digest }) => digest))].map(digest => ({
          digest,
        })),
      ),
    )
    .join('record_series as s', 's.digest', 'k.digest');
}

/** Sources of one indicator add up bucket by bucket, so they share a width. */
function assertWidths(keys: WantedSeries[], found: FoundSeries[]): void {
  const widths = new Map(found.map(row => [row.digest, row.bucket_seconds]));
  for (const { digest, source, bucketSeconds } of keys) {
    const width = widths.get(digest) ?? bucketSeconds;
    if (width !== bucketSeconds) {
      throw new InputError(
        `Cannot record ${digest} of ${source} in buckets of ${bucketSeconds} s: its record has buckets of ${width} s`,
      );
    }
    widths.set(digest, width);
  }
}
