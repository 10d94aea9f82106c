import { Knex } from 'knex';

/** How often entities, groups, scorecards or versions were written, by whichever replica. */
export async function readProjection(knex: Knex): Promise<number> {
  const row: { revision: number | string } | undefined = await knex(
    'scorecards_revision',
  )
    .where({ id: 2 })
    .first('revision');
  return Number(row?.revision ?? 0);
}
