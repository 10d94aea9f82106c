import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { after } from './after';
import { endRows } from './endRows';
import { raiseRevision } from './raiseRevision';

type OpenKey = { entity_id: number; scorecard_id: number; valid_from: string };

/**
 * Ends what is said of entities, or under scorecards, that are gone. It belongs into the transaction that ends them, after
 * their own rows, and takes the lock of results.
 *
 * @param options - `entityIds` are ids of `scorecards_entities`, `scorecardIds` of `scorecards_scorecards`
 */
export async function endResults(options: {
  tx: Knex.Transaction;
  entityIds?: readonly number[];
  scorecardIds?: readonly number[];
  at: Date;
}): Promise<void> {
  const { tx, entityIds = [], scorecardIds = [], at } = options;
  if (entityIds.length === 0 && scorecardIds.length === 0) return;
  const revision = await raiseRevision(tx);
  const among = (ids: readonly number[]) =>
    tx.select('id').from(
      jsonRows(
        tx,
        'k',
        { id: 'integer' },
        ids.map(id => ({ id })),
      ),
    );
  const open: OpenKey[] = await tx('scorecards_results')
    .whereNull('valid_to')
    .where(gone =>
      gone
        .whereIn('entity_id', among(entityIds))
        .orWhereIn('scorecard_id', among(scorecardIds)),
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
