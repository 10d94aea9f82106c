import { ConflictError } from '@backstage/errors';
import { isPostgres } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { WaiverRow } from '../../database/rows';

/**
 * Keeps what somebody asks for, unless the same was asked for already or is approved, and has not expired.
 *
 * @throws ConflictError
 */
export async function insertWaiver(options: {
  knex: Knex;
  row: WaiverRow;
  now: Date;
}): Promise<void> {
  const { knex, row, now } = options;
  const { scorecard_ref, check_id, entity_ref, group_ref } = row;
  await knex.transaction(async tx => {
    // Two that ask for the same at once go one after the other; readers go on. SQLite does so by itself.
    if (isPostgres(tx)) {
      await tx.raw('lock table scorecards_waivers in share row exclusive mode');
    }
    const other = await tx<WaiverRow>('scorecards_waivers')
      .where({ scorecard_ref, check_id, entity_ref, group_ref })
      .whereIn('state', ['requested', 'approved'])
      .where('expires_at', '>', now.toISOString())
      .first();
    if (other) throw new ConflictError(describe(other));
    await tx<WaiverRow>('scorecards_waivers').insert(row);
  });
}

function describe(row: WaiverRow): string {
  const { check_id, requested_by, requested_at, decided_by, expires_at } = row;
  const target = row.entity_ref ?? row.group_ref;
  return row.state === 'approved'
    ? `${check_id} is waived for ${target} until ${expires_at}, approved by ${decided_by}`
    : `${requested_by} asked for a waiver of ${check_id} for ${target} at ${requested_at}; it waits for a decision`;
}
