import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { ResultRow } from '../../database/rows';

/** All open rows of entities. */
export async function readOpenRows(options: {
  tx: Knex.Transaction;
  entityIds: readonly number[];
}): Promise<ResultRow[]> {
  const { tx, entityIds } = options;
  const ids = entityIds.map(id => ({ id }));
  return tx('scorecards_results')
    .whereNull('valid_to')
    .whereIn(
      'entity_id',
      tx.select('id').from(jsonRows(tx, 'k', { id: 'integer' }, ids)),
    )
    .select<ResultRow[]>('scorecards_results.*');
}
