import {
  jsonRows,
  PageCursor,
} from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { ChecklistRow } from '../../database/rows';

/** Which checklists to find, with the entities that the caller sees. */
export interface ChecklistFilter {
  entityRefs: readonly string[];
  runbookIds?: readonly string[];
  open?: boolean;
}

/** Open ones rank before those that have ended. */
const RANK = '(case when c.ended_at is null then 0 else 1 end)';

/** Where a checklist stands in the list; within a rank later texts and refs come first. */
export const cursorOf = ({
  ended_at,
  started_at,
  id,
}: ChecklistRow): PageCursor => ({
  rank: ended_at === null ? 0 : 1,
  text: started_at,
  ref: id,
});

/** Open ones first, newest first, from after a cursor on. */
export async function listChecklists(options: {
  tx: Knex;
  filter: ChecklistFilter;
  after?: PageCursor;
  limit: number;
}): Promise<ChecklistRow[]> {
  const { tx, filter, after, limit } = options;
  const refs = filter.entityRefs.map(ref => ({ ref }));
  const query: Knex.QueryBuilder<ChecklistRow, ChecklistRow[]> = tx
    .from(jsonRows(tx, 'k', { ref: 'text' }, refs))
    .join('runbooks_checklists as c', 'c.entity_ref', 'k.ref')
    .select('c.*')
    .orderByRaw(`${RANK}, c.started_at desc, c.id desc`)
    .limit(limit);
  if (filter.runbookIds) {
    const ids = filter.runbookIds.map(id => ({ id }));
    query.whereIn(
      'c.page_id',
      tx.select('p.id').from(jsonRows(tx, 'p', { id: 'text' }, ids)),
    );
  }
  if (filter.open !== undefined) {
    query.whereRaw(`${RANK} = ?`, [filter.open ? 0 : 1]);
  }
  if (after) {
    const { rank, text, ref } = after;
    query.where(part =>
      part
        .whereRaw(`${RANK} > ?`, [rank])
        .orWhere(same =>
          same
            .whereRaw(`${RANK} = ?`, [rank])
            .where(older =>
              older
                .where('c.started_at', '<', text)
                .orWhere(tied =>
                  tied.where('c.started_at', text).where('c.id', '<', ref),
                ),
            ),
        ),
    );
  }
  return query;
}
