import { Knex } from 'knex';
import { chunks } from './chunks';

/**
 * Makes the rows of a table of links these and no others, touching only those that differ.
 *
 * @param columns - all of its columns
 * @param subject - the column whose values are returned
 * @returns values of `subject` in rows that are new or gone
 * @public
 */
export async function replaceLinks<TColumn extends string>(options: {
  tx: Knex.Transaction;
  table: string;
  columns: readonly TColumn[];
  subject: TColumn;
  rows: Record<TColumn, string | number>[];
}): Promise<string[]> {
  const { tx, table, columns, subject, rows } = options;
  const keyOf = (row: Record<TColumn, string | number>) =>
    JSON.stringify(columns.map(column => row[column]));
  const stored = new Map<string, Record<TColumn, string | number>>(
    (await tx(table).select(columns)).map(row => [keyOf(row), row]),
  );
  const wanted = new Map(rows.map(row => [keyOf(row), row]));
  const gone = [...stored].filter(([key]) => !wanted.has(key));
  const fresh = [...wanted].filter(([key]) => !stored.has(key));
  for (const part of chunks(gone, 100)) {
    await tx(table)
      .whereIn(
        [...columns],
        part.map(([, row]) => columns.map(column => row[column])),
      )
      .delete();
  }
  for (const part of chunks(fresh, 100)) {
    await tx(table).insert(part.map(([, row]) => row));
  }
  return [...gone, ...fresh].map(([, row]) => String(row[subject]));
}
