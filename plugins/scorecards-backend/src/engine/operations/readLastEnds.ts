import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';

/** When the last row of a history ended. */
export interface LastEnd {
  entity_id: number;
  scorecard_id: number;
  last_end: string;
}

/** When the histories of entities ended last, of those that did. */
export async function readLastEnds(options: {
  tx: Knex.Transaction;
  entityIds: readonly number[];
}): Promise<LastEnd[]> {
  const { tx, entityIds } = options;
  if (entityIds.length === 0) return [];
  const ids = entityIds.map(id => ({ id }));
  return tx('scorecards_results')
    .whereNotNull('valid_to')
    .whereIn(
      'entity_id',
      tx.select('id').from(jsonRows(tx, 'k', { id: 'integer' }, ids)),
    )
    .groupBy('entity_id', 'scorecard_id')
    .select<LastEnd[]>(
      'entity_id',
      'scorecard_id',
      tx.raw('max(valid_to) as last_end'),
    );
}
