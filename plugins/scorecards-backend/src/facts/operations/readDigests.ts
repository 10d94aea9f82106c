import { Knex } from 'knex';
import { FactsRow } from '../../database/rows';
import { entityIds } from './factRows';

/** What is kept, without the facts themselves. */
export type DigestRow = Omit<FactsRow, 'facts'>;

/** What is kept of one variable, or of some entities, or both. */
export async function readDigests(options: {
  tx: Knex;
  variable?: string;
  ids?: readonly number[];
}): Promise<DigestRow[]> {
  const { tx, variable, ids } = options;
  const query = tx('scorecards_facts as f').select(
    'f.entity_id',
    'f.variable',
    'f.digest',
    'f.as_of',
    'f.expires_at',
  );
  if (variable !== undefined) query.where('f.variable', variable);
  if (ids) query.join(entityIds(tx, ids), 'wanted.id', 'f.entity_id');
  return query;
}
