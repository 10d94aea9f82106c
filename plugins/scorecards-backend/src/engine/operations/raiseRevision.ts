import { Knex } from 'knex';

/**
 * Raises the number of times that results were written, and holds its row until the transaction ends: whoever writes
 * results does this first, so that one writes after the other, whatever replica it is on.
 *
 * @returns the number for the rows that are written or ended now
 */
export async function raiseRevision(tx: Knex.Transaction): Promise<number> {
  const [row] = await tx('scorecards_revision')
    .where({ id: 1 })
    .increment('revision', 1)
    .returning('revision');
  return Number(row.revision);
}
