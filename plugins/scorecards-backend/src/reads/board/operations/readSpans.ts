import { Knex } from 'knex';
import { StoredResult } from '../Known';
import { ResultScope, scopedResults } from './readResultsAt';

const COLUMNS = [
  'entity_id',
  'scorecard_id',
  'version_id',
  'valid_from',
  'valid_to',
  'standing',
  'passed',
  'applicable',
] as const satisfies readonly (keyof StoredResult)[];

/** How an entity stood over a span of time. */
export type StandingSpan = Pick<StoredResult, (typeof COLUMNS)[number]>;

/** How entities stood at some time between two instants, ISO 8601. */
export async function readSpans(options: {
  tx: Knex;
  scope: ResultScope;
  from: string;
  to: string;
}): Promise<StandingSpan[]> {
  const { tx, scope, from, to } = options;
  return scopedResults(tx, scope)
    .where('r.valid_from', '<=', to)
    .andWhere(query => {
      query.whereNull('r.valid_to').orWhere('r.valid_to', '>', from);
    })
    .select(COLUMNS.map(column => `r.${column}`));
}
