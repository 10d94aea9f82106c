import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { GroupRow } from '../../database/rows';

const keyOf = ({ ref, title, parent_ref }: GroupRow) =>
  JSON.stringify([ref, title, parent_ref]);

/**
 * Makes the groups these and no others, touching only those that differ.
 *
 * @returns whether any did
 */
export async function saveGroups(options: {
  tx: Knex.Transaction;
  rows: GroupRow[];
}): Promise<boolean> {
  const { tx, rows } = options;
  const stored: GroupRow[] = await tx('scorecards_groups').select();
  const storedKeys = new Set(stored.map(keyOf));
  const changed = rows.filter(row => !storedKeys.has(keyOf(row)));
  for (const part of chunks(changed, 100)) {
    await tx('scorecards_groups').insert(part).onConflict('ref').merge();
  }
  const wanted = new Set(rows.map(({ ref }) => ref));
  const gone = stored.filter(({ ref }) => !wanted.has(ref));
  if (gone.length > 0) {
    const refs = gone.map(({ ref }) => ({ ref }));
    await tx('scorecards_groups')
      .whereIn(
        'ref',
        tx.select('k.ref').from(jsonRows(tx, 'k', { ref: 'text' }, refs)),
      )
      .delete();
  }
  return changed.length > 0 || gone.length > 0;
}
