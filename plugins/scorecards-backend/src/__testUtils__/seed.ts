import { Knex } from 'knex';
import {
  EntityRow,
  FactsRow,
  GroupRow,
  ResultRow,
  ScorecardRow,
  VersionRow,
} from '../database/rows';

/** Rows of the tables. */
export interface Seed {
  entities?: EntityRow[];
  groups?: GroupRow[];
  scorecards?: ScorecardRow[];
  versions?: VersionRow[];
  facts?: FactsRow[];
  results?: ResultRow[];
}

/** Writes rows into the migrated tables, past whoever writes them otherwise. */
export async function seed(knex: Knex, wanted: Seed): Promise<void> {
  const insert = async (table: string, list: object[] = []) => {
    if (list.length > 0) {
      await knex.batchInsert(table, list, 30);
    }
  };
  await insert('scorecards_entities', wanted.entities);
  await insert('scorecards_groups', wanted.groups);
  await insert('scorecards_scorecards', wanted.scorecards);
  await insert('scorecards_versions', wanted.versions);
  await insert('scorecards_facts', wanted.facts);
  await insert('scorecards_results', wanted.results);
  const revisions = (wanted.results ?? []).map(row => Number(row.revision));
  if (revisions.length > 0) {
    await knex('scorecards_revision')
      .where({ id: 1 })
      .update({ revision: Math.max(...revisions) });
  }
}
