import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { DigestRow } from './readDigests';

const COLUMNS = {
  entity_id: 'integer',
  variable: 'text',
  as_of: 'text',
  expires_at: 'text',
} as const;

/** Writes of facts that are what they were only how old they are, and when they expire. */
export async function writeAges(options: {
  tx: Knex;
  rows: readonly DigestRow[];
}): Promise<void> {
  const { tx, rows } = options;
  for (const part of chunks(rows, 2_000)) {
    const told = jsonRows(
      tx,
      'told',
      COLUMNS,
      part.map(({ entity_id, variable, as_of, expires_at }) => ({
        entity_id,
        variable,
        as_of,
        expires_at,
      })),
    );
    await tx.raw(
      `update scorecards_facts
       set as_of = told.as_of, expires_at = told.expires_at
       from ?
       where scorecards_facts.entity_id = told.entity_id
         and scorecards_facts.variable = told.variable`,
      [told],
    );
  }
}
