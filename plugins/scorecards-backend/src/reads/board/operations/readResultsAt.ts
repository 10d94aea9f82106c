import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { RESULT_COLUMNS, StoredResult } from '../Known';

/** Which results are meant; all where something is left out. */
export interface ResultScope {
  scorecardIds?: readonly number[];
  entityIds?: readonly number[];
}

/** Results of a scope, as a query to add to. */
export function scopedResults(tx: Knex, scope: ResultScope): Knex.QueryBuilder {
  const { scorecardIds, entityIds } = scope;
  const query = tx('scorecards_results as r');
  if (scorecardIds) query.whereIn('r.scorecard_id', scorecardIds);
  if (entityIds) {
    const ids = entityIds.map(id => ({ id }));
    query.whereIn(
      'r.entity_id',
      tx.select('k.id').from(jsonRows(tx, 'k', { id: 'integer' }, ids)),
    );
  }
  return query;
}

/** @internal */
export const COLUMNS = RESULT_COLUMNS.map(column => `r.${column}` as const);

/** What held at an instant, ISO 8601. */
export async function readResultsAt(options: {
  tx: Knex;
  scope: ResultScope;
  at: string;
}): Promise<StoredResult[]> {
  const { tx, scope, at } = options;
  return scopedResults(tx, scope)
    .where('r.valid_from', '<=', at)
    .andWhere(query => {
      query.whereNull('r.valid_to').orWhere('r.valid_to', '>', at);
    })
    .select(...COLUMNS);
}

/** What held at some time between two instants, in the order in which it was written. */
export async function readResultsBetween(options: {
  tx: Knex;
  scope: ResultScope;
  from: string;
  to: string;
}): Promise<StoredResult[]> {
  const { tx, scope, from, to } = options;
  return scopedResults(tx, scope)
    .where('r.valid_from', '<=', to)
    .andWhere(query => {
      query.whereNull('r.valid_to').orWhere('r.valid_to', '>', from);
    })
    .orderBy('r.valid_from')
    .select(...COLUMNS);
}
