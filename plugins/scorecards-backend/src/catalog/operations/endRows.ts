import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';

/** Notes that what some rows are about has left the catalog. */
export async function endRows(options: {
  tx: Knex.Transaction;
  table: 'scorecards_entities' | 'scorecards_scorecards';
  ids: readonly { id: number }[];
  at: Date;
}): Promise<void> {
  const { tx, table, ids, at } = options;
  if (ids.length === 0) return;
  const rows = ids.map(({ id }) => ({ id }));
  await tx(table)
    .whereIn(
      'id',
      tx.select('k.id').from(jsonRows(tx, 'k', { id: 'integer' }, rows)),
    )
    .update({ ended_at: at.toISOString() });
}
