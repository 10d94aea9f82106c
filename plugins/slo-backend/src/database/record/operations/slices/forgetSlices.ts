import { Knex } from 'knex';
import { startOfDay } from '../../../../lib/record';

/**
 * Forgets slices that nobody has asked for since a day, although counts went on, for example those of targets that were
 * only tried out.
 */
export async function forgetSlices(
  knex: Knex,
  unusedSince: number,
): Promise<void> {
  await knex.transaction(async tx => {
    const forgotten: number[] = await tx('slice_series')
      .where('used_on', '<', unusedSince)
      .whereExists(
        tx
          .select('s.id')
          .from('slice_series_digests as g')
          .join('record_series as s', 's.digest', 'g.digest')
          .whereRaw('g.slice_id = slice_series.id')
          .where('s.newest_bucket', '>=', startOfDay(unusedSince)),
      )
      .orderBy('id')
      .forUpdate()
      .pluck('id');
    for (const table of ['slice_days', 'slice_series_digests']) {
      await tx(table).whereIn('slice_id', forgotten).delete();
    }
    await tx('slice_series').whereIn('id', forgotten).delete();
  });
}
