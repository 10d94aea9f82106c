import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { SeriesRow } from '../tables';
import { lockSeriesById } from './lockSeries';

/**
 * Runs maintenance over all series, or those of some digests: a transaction per chunk, holding its series, so that
 * pushes wait for one chunk at most and an interruption loses one chunk at most.
 */
export async function forEachSeriesChunk(
  knex: Knex,
  options: { digests?: string[]; size: number },
  run: (tx: Knex, series: SeriesRow[]) => Promise<void>,
): Promise<void> {
  const { digests, size } = options;
  const query = knex<{ id: number }>('record_series').orderBy('id');
  if (digests) {
    query.whereIn(
      'digest',
      knex.select('digest').from(
        jsonRows(
          knex,
          'k',
          { digest: 'text' },
          digests.map(digest => ({ digest })),
        ),
      ),
    );
  }
  const ids: number[] = await query.pluck('id');
  for (const chunk of chunks(ids, size)) {
    await knex.transaction(async tx => {
      await run(tx, await lockSeriesById(tx, chunk));
    });
  }
}
