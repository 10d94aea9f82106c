import { Knex } from 'knex';

/**
 * Tells readers of every replica that entities, groups, scorecards or versions are others than before. In the transaction
 * that writes them, as its last statement: then the lock is short, and whoever sees the number sees what was written.
 */
export async function raiseProjection(tx: Knex): Promise<void> {
  await tx('scorecards_revision').where({ id: 2 }).increment('revision', 1);
}
