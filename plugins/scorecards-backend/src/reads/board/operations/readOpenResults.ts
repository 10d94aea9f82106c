import { Knex } from 'knex';
import { ResultRow } from '../../../database/rows';
import { RESULT_COLUMNS, StoredResult } from '../Known';

/** Everything that holds now. */
export async function readOpenResults({
  tx,
}: {
  tx: Knex;
}): Promise<StoredResult[]> {
  return tx<ResultRow>('scorecards_results')
    .whereNull('valid_to')
    .select(...RESULT_COLUMNS);
}

/** What was written or closed after a revision. */
export async function readResultsSince(options: {
  tx: Knex;
  revision: number;
}): Promise<StoredResult[]> {
  const { tx, revision } = options;
  return tx<ResultRow>('scorecards_results')
    .where('revision', '>', revision)
    .select(...RESULT_COLUMNS);
}
