import { Knex } from 'knex';
import { FactsRow } from '../../database/rows';
import { readDigests } from '../operations/readDigests';
import { writeFacts } from '../operations/writeFacts';

type ObservedRow = FactsRow & { as_of: string };

const keyOf = ({ entity_id, variable }: FactsRow | Omit<FactsRow, 'facts'>) =>
  `${entity_id} ${variable}`;

/**
 * Keeps of each entity and schema what was observed last.
 *
 * @returns the rows that were kept; the others were known already, or are older than what is known
 */
export async function keepPushed(options: {
  knex: Knex;
  rows: readonly ObservedRow[];
}): Promise<ObservedRow[]> {
  const { knex, rows } = options;
  if (rows.length === 0) return [];
  const latest = new Map<string, ObservedRow>();
  for (const row of rows) {
    const other = latest.get(keyOf(row));
    if (!other || other.as_of < row.as_of) latest.set(keyOf(row), row);
  }
  const ids = [...new Set(rows.map(({ entity_id }) => entity_id))];
  return knex.transaction(async tx => {
    const known = new Map(
      (await readDigests({ tx, ids })).map(row => [keyOf(row), row.as_of]),
    );
    const news = [...latest].flatMap(([key, row]) => {
      const asOf = known.get(key);
      return asOf && asOf >= row.as_of ? [] : [row];
    });
    // Somebody else may have told something newer in the meantime.
    await writeFacts({ tx, rows: news, newerOnly: true });
    return news;
  });
}
