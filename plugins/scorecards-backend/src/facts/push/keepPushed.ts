import { Knex } from 'knex';
import { emptyChange, NewFactsRow } from '../FactChange';
import { FactIndex } from '../FactIndex';
import { DigestRow, readDigests } from '../operations/readDigests';

/** What was pushed, and when it was observed. */
export type PushedRow = NewFactsRow & { as_of: string };

/**
 * Keeps of each entity and schema what was observed last.
 *
 * @returns the rows that were kept; the others were known already, or are older than what is known
 */
export async function keepPushed(options: {
  knex: Knex;
  factIndex: FactIndex;
  rows: readonly PushedRow[];
}): Promise<PushedRow[]> {
  const { knex, factIndex, rows } = options;
  const ids = [...new Set(rows.map(({ entity_id }) => entity_id))];
  const news = newest(rows, await readDigests({ tx: knex, ids }));
  if (news.length === 0) return [];
  let kept: PushedRow[] = [];
  await factIndex.write(async tx => {
    // Somebody else may have told something newer in the meantime.
    kept = newest(news, await readDigests({ tx, ids }));
    return { ...emptyChange(), rows: kept };
  });
  return kept;
}

function newest(
  rows: readonly PushedRow[],
  known: readonly DigestRow[],
): PushedRow[] {
  const latest = new Map<string, string>();
  for (const row of known) {
    if (row.as_of !== null) latest.set(keyOf(row), row.as_of);
  }
  const found = new Map<string, PushedRow>();
  for (const row of rows) {
    const asOf = latest.get(keyOf(row));
    if (asOf !== undefined && asOf >= row.as_of) continue;
    latest.set(keyOf(row), row.as_of);
    found.set(keyOf(row), row);
  }
  return [...found.values()];
}

function keyOf({ entity_id, variable }: DigestRow): string {
  return `${entity_id} ${variable}`;
}
