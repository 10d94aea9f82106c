import { Knex } from 'knex';
import { WaiverRow } from '../../database/rows';

/**
 * Writes a decision down, if the waiver still stands where it stood.
 *
 * @returns whether it did: of several who decide at once, one
 */
export async function decideWaiver(options: {
  knex: Knex;
  id: string;
  from: WaiverRow['state'];
  decision: Pick<WaiverRow, 'state' | 'decided_by' | 'decided_at' | 'note'>;
}): Promise<boolean> {
  const { knex, id, from, decision } = options;
  const changed = await knex<WaiverRow>('scorecards_waivers')
    .where({ id, state: from })
    .update(decision);
  return changed > 0;
}
