import {
  jsonRows,
  JsonColumnType,
} from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { ComposedRow } from '../compose/composeRow';

/** A row to be written; open where it has no end. */
export type NewRow = ComposedRow & { valid_to?: string | null };

const COLUMNS: Record<keyof NewRow, JsonColumnType> = {
  entity_id: 'integer',
  scorecard_id: 'integer',
  version_id: 'integer',
  valid_from: 'text',
  valid_to: 'text',
  standing: 'integer',
  standing_since: 'text',
  passed: 'double precision',
  waived: 'double precision',
  unknown: 'double precision',
  applicable: 'double precision',
  codes: 'text',
  causes: 'text',
  since: 'text',
  evidence: 'text',
};

/** Writes rows, by one statement: they hold their evidence, so it shall not be very many. */
export async function insertRows(options: {
  tx: Knex.Transaction;
  rows: NewRow[];
  revision: number;
}): Promise<void> {
  const { tx, rows, revision } = options;
  const names = Object.keys(COLUMNS).join(', ');
  const table = jsonRows(
    tx,
    'k',
    COLUMNS,
    rows.map(row => ({ ...row, valid_to: row.valid_to ?? null })),
  );
  await tx.raw(
    `insert into scorecards_results (${names}, revision)
     select ${names}, cast(? as bigint) from ?`,
    [revision, table],
  );
}
