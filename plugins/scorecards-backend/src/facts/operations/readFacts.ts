import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { FactsRow } from '../../database/rows';

/** Facts of many rows at once. */
export async function readFacts(options: {
  tx: Knex;
  keys: readonly Pick<FactsRow, 'entity_id' | 'variable'>[];
}): Promise<FactsRow[]> {
  const { tx, keys } = options;
  const found: FactsRow[] = [];
  for (const part of chunks(keys, 10_000)) {
    const wanted = jsonRows(
      tx,
      'wanted',
      { entity_id: 'integer', variable: 'text' },
      part.map(({ entity_id, variable }) => ({ entity_id, variable })),
    );
    found.push(
      ...(await tx<FactsRow>({ f: 'scorecards_facts' })
        .join(wanted, join =>
          join
            .on('wanted.entity_id', 'f.entity_id')
            .andOn('wanted.variable', 'f.variable'),
        )
        .select('f.*')),
    );
  }
  return found;
}
