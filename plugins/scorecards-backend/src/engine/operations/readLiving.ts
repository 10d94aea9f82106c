import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';

/**
 * Ids of entities and scorecards that have not ended. Whoever ends one takes the lock of results before it ends the
 * results, so what is read here under the lock is right or will be put right.
 */
export async function readLiving(options: {
  tx: Knex.Transaction;
  table: 'scorecards_entities' | 'scorecards_scorecards';
  ids: readonly number[];
}): Promise<Set<number>> {
  const { tx, table, ids } = options;
  const rows: { id: number }[] = await tx(table)
    .whereNull('ended_at')
    .whereIn(
      'id',
      tx.select('id').from(
        jsonRows(
          tx,
          'k',
          { id: 'integer' },
          ids.map(id => ({ id })),
        ),
      ),
    )
    .select('id');
  return new Set(rows.map(({ id }) => id));
}
