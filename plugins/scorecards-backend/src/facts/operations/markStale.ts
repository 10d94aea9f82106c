import { Knex } from 'knex';
import { FactsRow } from '../../database/rows';
import { entityIds } from './factRows';

/** Marks facts that could not be read again, where they are not marked yet. They count until they expire. */
export async function markStale(options: {
  tx: Knex;
  variable: string;
  ids: readonly number[];
  /** When they were read last. */
  readAt: string;
  expiresAt: string;
}): Promise<number> {
  const { tx, variable, ids, readAt, expiresAt } = options;
  return tx<FactsRow>('scorecards_facts')
    .where({ variable })
    .whereNull('expires_at')
    .whereIn('entity_id', tx.select('wanted.id').from(entityIds(tx, ids)))
    .update({
      as_of: tx.raw('coalesce(as_of, ?)', [readAt]),
      expires_at: expiresAt,
    });
}
