import {
  chunks,
  jsonRows,
  sha256,
} from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';

interface ScopedRow {
  id: string;
  scope: string;
  entity_ref: string;
}

/**
 * Makes the rows of scopes these and no others, touching only those that differ. The id of a row is of all its columns.
 *
 * @returns refs of the entities of rows that are new or gone
 */
export async function replaceScopeRows<TRow extends ScopedRow>(options: {
  tx: Knex;
  table: string;
  scopes: readonly string[];
  rows: readonly Omit<TRow, 'id'>[];
}): Promise<string[]> {
  const { tx, table, scopes, rows } = options;
  const wanted = new Map(
    rows.map(row => [sha256(JSON.stringify(row)), row] as const),
  );
  const asked = scopes.map(scope => ({ scope }));
  const stored: ScopedRow[] = await tx(table)
    .whereIn(
      'scope',
      tx.select('k.scope').from(jsonRows(tx, 'k', { scope: 'text' }, asked)),
    )
    .select('id', 'scope', 'entity_ref');
  const known = new Set(stored.map(({ id }) => id));
  const gone = stored.filter(({ id }) => !wanted.has(id));
  const fresh = [...wanted]
    .filter(([id]) => !known.has(id))
    .map(([id, row]) => ({ ...row, id }));
  if (gone.length > 0) {
    const ids = gone.map(({ id }) => ({ id }));
    await tx(table)
      .whereIn(
        'id',
        tx.select('k.id').from(jsonRows(tx, 'k', { id: 'text' }, ids)),
      )
      .delete();
  }
  for (const part of chunks(fresh, 50)) {
    await tx(table).insert(part);
  }
  return [...gone, ...fresh].map(row => String(row.entity_ref));
}
