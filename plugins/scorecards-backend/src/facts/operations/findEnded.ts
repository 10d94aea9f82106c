import { Knex } from 'knex';
import { EntityRow } from '../../database/rows';
import { entityIds } from './factRows';

/** Those of some entities that are gone. */
export async function findEnded(options: {
  tx: Knex;
  ids: readonly number[];
}): Promise<Set<number>> {
  const { tx, ids } = options;
  if (ids.length === 0) return new Set();
  const rows: Pick<EntityRow, 'id'>[] = await tx('scorecards_entities')
    .whereNotNull('ended_at')
    .whereIn('id', tx.select('wanted.id').from(entityIds(tx, ids)))
    .select('id');
  return new Set(rows.map(({ id }) => id));
}
