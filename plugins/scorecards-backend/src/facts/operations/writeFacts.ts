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
const NAMES = Object.keys(COLUMNS).join(', ');

/** Keeps facts in place of those that were kept of the same variables of the same entities. */
export async function writeFacts(options: {
  tx: Knex;
  rows: readonly FactsRow[];
}): Promise<void> {
  const { tx, rows } = options;
  for (const part of chunks(rows, 2_000)) {
    const told = jsonRows(
      tx,
      'told',
      COLUMNS,
      part.map(({ entity_id, variable, facts, digest, as_of, expires_at }) => ({
        entity_id,
        variable,
        facts,
        digest,
        as_of,
        expires_at,
      })),
    );
    // Knex knows no conflict clause behind a select; without a condition SQLite would take it for one of a join.
    await tx.raw(
      `insert into scorecards_facts (${NAMES})
       select ${NAMES} from ? where true
       on conflict (entity_id, variable) do update set
         facts = excluded.facts, digest = excluded.digest,
         as_of = excluded.as_of, expires_at = excluded.expires_at`,
      [told],
    );
  }
}
