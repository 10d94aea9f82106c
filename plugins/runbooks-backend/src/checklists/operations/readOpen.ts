import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { ChecklistRow } from '../../database/rows';

/** The checklists that are open for entities, newest first; for all where none are given. */
export async function readOpen(options: {
  tx: Knex;
  entityRefs?: readonly string[];
}): Promise<ChecklistRow[]> {
  const { tx, entityRefs } = options;
  const query: Knex.QueryBuilder<ChecklistRow, ChecklistRow[]> = tx(
    'runbooks_checklists as c',
  )
    .whereNotNull('c.open_key')
    .orderBy([
      { column: 'c.started_at', order: 'desc' },
      { column: 'c.id', order: 'desc' },
    ])
    .select('c.*');
  if (entityRefs) {
    const refs = [...new Set(entityRefs)].map(ref => ({ ref }));
    query.whereIn(
      'c.entity_ref',
      tx.select('k.ref').from(jsonRows(tx, 'k', { ref: 'text' }, refs)),
    );
  }
  return query;
}
