import { Knex } from 'knex';
import { dayOf } from '../../../lib/record';
import { jsonRows } from '../jsonRows';
import { SeriesRow } from '../tables';

/**
 * Drops the buckets of the days of some series that end before an instant. Their sums, derived until now, are the
 * truth from now on; sums over whole days stay exact. The caller holds the series.
 * @returns how many days were thinned
 */
export async function thinDays(
  tx: Knex,
  series: SeriesRow[],
  before: Date,
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
    .where('day', '<', dayOf(before.getTime() / 1000))
    .whereNotNull('packed')
    .update({ packed: null });
}
