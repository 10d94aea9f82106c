import { Knex } from 'knex';
import { chunks } from '../../chunks';
import { INSERT_ROWS } from '../sizes';
import { jsonRows } from '../jsonRows';
import { SeriesRow } from '../tables';

/** What a series is called. */
export interface SeriesKey {
  digest: string;
  source: string;
}

/**
 * Finds series, creates the missing ones, and keeps other writers away from all of them until the transaction ends.
 *
 * On PostgreSQL rows are created and then locked in one global order, so that two writers with the same series in a
 * different order wait instead of ending in a deadlock. Whoever loses the race to create a series waits for the winner
 * and uses its row. On SQLite there is one writer at a time; the lock is silently left out.
 */
export async function lockSeries(
  tx: Knex,
  keys: SeriesKey[],
): Promise<SeriesRow[]> {
  const found = await findSeries(tx, keys);
  const known = new Set(found.map(nameOfSeries));
  const missing = keys.filter(key => !known.has(nameOfSeries(key)));
  if (missing.length > 0) {
    missing.sort((a, b) => (nameOfSeries(a) < nameOfSeries(b) ? -1 : 1));
    for (const rows of chunks(missing, INSERT_ROWS)) {
      await tx('record_series')
        .insert(rows)
        .onConflict(['digest', 'source'])
        .ignore();
    }
    found.push(...(await findSeries(tx, missing)));
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

async function findSeries(
  tx: Knex,
  keys: SeriesKey[],
): Promise<(SeriesKey & { id: number })[]> {
  return tx
    .select<(SeriesKey & { id: number })[]>('s.id', 's.digest', 's.source')
    .from(
      jsonRows(
        tx,
        'k',
        { digest: 'text', source: 'text' },
        keys.map(({ digest, source }) => ({ digest, source })),
      ),
    )
    .join('record_series as s', join =>
      join.on('s.digest', 'k.digest').andOn('s.source', 'k.source'),
    );
}
