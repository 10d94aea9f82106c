import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { after } from './after';
import { endRows } from './endRows';
import { raiseRevision } from './raiseRevision';

/**
 * Ends what is said of entities that are gone, in the transaction that ends them: call it after their rows of
 * `scorecards_entities` were ended. It takes the lock of results.
 *
 * @param options - `entityIds` are ids of `scorecards_entities`
 */
export async function endResults(options: {
  tx: Knex.Transaction;
  entityIds: readonly number[];
  at: Date;
}): Promise<void> {
  const { tx, entityIds, at } = options;
  if (entityIds.length === 0) return;
  const revision = await raiseRevision(tx);
  const ids = entityIds.map(entity_id => ({ entity_id }));
  const open: {
    entity_id: number;
    scorecard_id: number;
    valid_from: string;
  }[] = await tx('scorecards_results')
    .whereNull('valid_to')
    .whereIn(
      'entity_id',
      tx
        .select('entity_id')
        .from(jsonRows(tx, 'k', { entity_id: 'integer' }, ids)),
    )
    .select('entity_id', 'scorecard_id', 'valid_from');
  await endRows({
    tx,
    revision,
    ends: open.map(({ valid_from, ...key }) => ({
      ...key,
      valid_to: after(valid_from, at),
    })),
  });
}
