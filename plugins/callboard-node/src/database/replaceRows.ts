import { Knex } from 'knex';
import { sha256 } from '../reports/fingerprint';
import { chunks } from './chunks';
import { jsonRows } from './jsonRows';

/**
 * Makes the rows of a table these and no others, touching only those whose content differs.
 *
 * @returns refs of the rows that are new, different or gone
 * @public
 */
export async function replaceRows<
  TRow extends { ref: string; fingerprint: string },
>(options: {
  tx: Knex.Transaction;
  table: string;
  rows: Omit<TRow, 'fingerprint'>[];
}): Promise<string[]> {
  const { tx, table, rows } = options;
  const stored = new Map<string, string>(
    (await tx(table).select('ref', 'fingerprint')).map(row => [
      row.ref,
      row.fingerprint,
    ]),
  );
  const wanted = rows.map(row => ({
    ...row,
    fingerprint: sha256(JSON.stringify(row)),
  }));
  const changed = wanted.filter(
    row => stored.get(String(row.ref)) !== row.fingerprint,
  );
  for (const part of chunks(changed, 50)) {
    await tx(table).insert(part).onConflict('ref').merge();
  }
  const kept = new Set(wanted.map(row => String(row.ref)));
  const gone = [...stored.keys()].filter(ref => !kept.has(ref));
  if (gone.length > 0) {
    await tx(table)
      .whereIn(
        'ref',
        tx.select('k.ref').from(
          jsonRows(
            tx,
            'k',
            { ref: 'text' },
            gone.map(ref => ({ ref })),
          ),
        ),
      )
      .delete();
  }
  return [...changed.map(row => String(row.ref)), ...gone];
}
