import { Knex } from 'knex';
import { EntityRow, FactsRow } from '../../database/rows';
import { PUSHED } from '../pushedVariable';
import { entityIds } from './factRows';

/** Forgets a variable of entities that it is told of no more. */
export async function forgetFactsOf(options: {
  tx: Knex;
  variable: string;
  ids: readonly number[];
}): Promise<void> {
  const { tx, variable, ids } = options;
  if (ids.length === 0) return;
  await tx<FactsRow>('scorecards_facts')
    .where({ variable })
    .whereIn('entity_id', tx.select('wanted.id').from(entityIds(tx, ids)))
    .delete();
}

/**
 * Forgets what nobody tells any more: variables without a provider, and all facts of entities that are gone. Pushed facts
 * outlive a schema that cannot be read for a while.
 */
export async function forgetUntold(options: {
  tx: Knex;
  variables: readonly string[];
}): Promise<void> {
  const { tx, variables } = options;
  await tx<FactsRow>('scorecards_facts')
    .whereNotIn('variable', [...variables])
    .whereNot('variable', 'like', `${PUSHED}.%`)
    .delete();
  await tx<FactsRow>('scorecards_facts')
    .whereIn(
      'entity_id',
      tx<EntityRow>('scorecards_entities')
        .select('id')
        .whereNotNull('ended_at'),
    )
    .delete();
}
