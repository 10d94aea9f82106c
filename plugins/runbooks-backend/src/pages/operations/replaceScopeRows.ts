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
 * Makes the rows of a scope these and no others, touching only those that differ. The id of a row is of all its columns.
 *
 * @returns refs of the entities of rows that are new or gone
 */
export async function replaceScopeRows<TRow extends ScopedRow>(options: {
  tx: Knex;
  table: string;
  scope: string;
  rows: readonly Omit<TRow, 'id' | 'scope'>[];
}): Promise<string[]> {
  const { tx, table, scope, rows } = options;
  const wanted = new Map<string, Omit<TRow, 'id'>>(
    rows.map(row => {
      const scoped = { ...row, scope } as Omit<TRow, 'id'>;
      return [sha256(JSON.stringify(scoped)), scoped];
    }),
  );
  const stored: ScopedRow[] = await tx(table)
    .where({ scope })
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
