import { Knex } from 'knex';
import { ResultRow } from '../../database/rows';

/** Where an entity stands now, under a version. */
export type StandingRow = Pick<
  ResultRow,
  'entity_id' | 'standing' | 'version_id'
>;

/** Where all entities of a scorecard stand now, by id of entity. */
export async function readStandings(
  knex: Knex,
  scorecardId: number,
): Promise<Map<number, StandingRow>> {
  const rows: StandingRow[] = await knex('scorecards_results')
    .where({ scorecard_id: scorecardId })
    .whereNull('valid_to')
    .select('entity_id', 'standing', 'version_id');
  return new Map(rows.map(row => [row.entity_id, row]));
}
