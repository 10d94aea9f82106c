import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';

/** An open row of `scorecards_results`, and when it ends. */
export interface RowEnd {
  entity_id: number;
  scorecard_id: number;
  valid_to: string;
}

/** Ends open rows. */
export async function endRows(options: {
  tx: Knex.Transaction;
  ends: RowEnd[];
  revision: number;
}): Promise<void> {
  const { tx, ends, revision } = options;
  if (ends.length === 0) return;
  const table = jsonRows(
    tx,
    'k',
    { entity_id: 'integer', scorecard_id: 'integer', valid_to: 'text' },
    ends.map(({ entity_id, scorecard_id, valid_to }) => ({
      entity_id,
      scorecard_id,
      valid_to,
    })),
  );
  await tx.raw(
    `update scorecards_results set valid_to = k.valid_to, revision = ?
     from ?
     where scorecards_results.entity_id = k.entity_id
       and scorecards_results.scorecard_id = k.scorecard_id
       and scorecards_results.valid_to is null`,
    [revision, table],
  );
}
