import { Knex } from 'knex';

const WHICH = { id: 3 };

/** How often facts were written, on whichever replica. */
export async function readFactsRevision(knex: Knex): Promise<number> {
  const row: { revision: number | string } | undefined = await knex(
    'scorecards_revision',
  )
    .where(WHICH)
    .first('revision');
  return Number(row?.revision ?? 0);
}

/**
 * Raises that number, and holds its row until the transaction ends: whoever writes facts does this first, so that one writes
 * after the other, whatever replica it is on.
 */
export async function raiseFacts(tx: Knex.Transaction): Promise<number> {
  const [row] = await tx('scorecards_revision')
    .where(WHICH)
    .increment('revision', 1)
    .returning('revision');
  return Number(row.revision);
}
