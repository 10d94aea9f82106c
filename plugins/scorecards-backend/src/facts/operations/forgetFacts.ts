import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { FactsRow } from '../../database/rows';

/** What facts are kept of. */
export type FactsKey = Pick<FactsRow, 'entity_id' | 'variable'>;

/** Forgets facts. */
export async function forgetFacts(options: {
  tx: Knex;
  keys: readonly FactsKey[];
}): Promise<void> {
  const { tx, keys } = options;
  for (const part of chunks(keys, 10_000)) {
    const gone = jsonRows(
      tx,
      'gone',
      { entity_id: 'integer', variable: 'text' },
      part.map(({ entity_id, variable }) => ({ entity_id, variable })),
    );
    await tx('scorecards_facts')
      .whereIn(
        ['entity_id', 'variable'],
        tx.select('gone.entity_id', 'gone.variable').from(gone),
      )
      .delete();
  }
}
