import { Knex } from 'knex';
import { SchemaRow } from '../../database/rows';

const keyOf = (row: SchemaRow) =>
  JSON.stringify([row.ref, row.name, row.document, row.issues]);

/**
 * Makes the fact schemas these and no others, touching only those that differ.
 *
 * @returns whether any did
 */
export async function saveSchemas(options: {
  tx: Knex.Transaction;
  stored: readonly SchemaRow[];
  rows: readonly SchemaRow[];
}): Promise<boolean> {
  const { tx, stored, rows } = options;
  const storedKeys = new Set(stored.map(keyOf));
  const changed = rows.filter(row => !storedKeys.has(keyOf(row)));
  const wanted = new Set(rows.map(({ ref }) => ref));
  const gone = stored.filter(({ ref }) => !wanted.has(ref));
  if (changed.length > 0) {
    await tx('scorecards_schemas').insert(changed).onConflict('ref').merge();
  }
  if (gone.length > 0) {
    await tx('scorecards_schemas')
      .whereIn(
        'ref',
        gone.map(({ ref }) => ref),
      )
      .delete();
  }
  return changed.length > 0 || gone.length > 0;
}
