import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { SeriesRow } from '../tables';

/**
 * Drops the buckets of some series on all days before one (days since the epoch). Their sums, derived until now, are the
 * truth from now on; sums over whole days stay exact. The caller holds the series.
 * @returns how many days were thinned
 */
export async function thinDays(
  tx: Knex,
  series: SeriesRow[],
  firstKept: number,
): Promise<number> {
  return tx('record_days')
    .whereIn(
      'series_id',
      tx.select('id').from(
        jsonRows(
          tx,
          'k',
          { id: 'integer' },
          series.map(({ id }) => ({ id })),
        ),
      ),
    )
    .where('day', '<', firstKept)
    .whereNotNull('packed')
    .update({ packed: null });
}
