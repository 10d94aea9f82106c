import { Knex } from 'knex';
import { DrillRow } from '../../database/rows';
import { followUpsOf } from '../drillRows';

/** What becomes of a follow-up. */
export interface Settlement {
  drillId: string;
  followUpId: string;
  done: boolean;
  by: string;
  at: Date;
}

/**
 * Ticks a follow-up off, or takes that back; twice is the same as once. Those who do so at the same moment wait for each
 * other.
 *
 * @returns undefined where there is no such follow-up
 */
export async function settleFollowUp(options: {
  tx: Knex.Transaction;
  settlement: Settlement;
}): Promise<{ row: DrillRow; changed: boolean } | undefined> {
  const { tx, settlement } = options;
  const { drillId, followUpId, done, by, at } = settlement;
  const row = await tx<DrillRow>('scorecards_drills')
    .where('id', drillId)
    .forUpdate()
    .first();
  const followUps = row ? followUpsOf(row) : [];
  const wanted = followUps.find(({ id }) => id === followUpId);
  if (!row || !wanted) return undefined;
  if (wanted.done === done) return { row, changed: false };
  const after = followUps.map(followUp => {
    if (followUp.id !== followUpId) return followUp;
    const { doneBy: _by, doneAt: _at, ...rest } = followUp;
    const settled = { doneBy: by, doneAt: at.toISOString() };
    return { ...rest, done, ...(done && settled) };
  });
  const follow_ups = JSON.stringify(after);
  await tx<DrillRow>('scorecards_drills')
    .where('id', drillId)
    .update({ follow_ups });
  return { row: { ...row, follow_ups }, changed: true };
}
