import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { FactsRow } from '../../database/rows';

const COLUMNS = {
  entity_id: 'integer',
  variable: 'text',
  facts: 'text',
  digest: 'text',
  as_of: 'text',
  expires_at: 'text',
} as const;
const KEY = ['entity_id', 'variable'] as const;

/**
 * Keeps facts in place of those that were kept of the same variables of the same entities.
 *
 * @param newerOnly - leave alone what was observed at the same time or later
 */
export async function writeFacts(options: {
  tx: Knex;
  rows: readonly FactsRow[];
  newerOnly?: boolean;
}): Promise<void> {
  const { tx, rows, newerOnly } = options;
  const names = Object.keys(COLUMNS) as (keyof FactsRow)[];
  for (const part of chunks(rows, 2_000)) {
    // Without a condition SQLite would take the conflict clause for one of a join.
    const told = tx
      .select(names)
      .from(
        jsonRows(
          tx,
          'told',
          COLUMNS,
          part.map(row => ({ ...row })),
        ),
      )
      .whereRaw('1 = 1');
    const upsert = tx
      .into(tx.raw('scorecards_facts (??)', [names]))
      .insert(told)
      .onConflict([...KEY])
      .merge(['facts', 'digest', 'as_of', 'expires_at']);
    if (newerOnly) {
      upsert.whereRaw('excluded.as_of > scorecards_facts.as_of');
    }
    await upsert;
  }
}
