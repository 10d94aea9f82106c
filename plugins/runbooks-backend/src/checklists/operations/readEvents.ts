import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { ChecklistEventRow } from '../../database/rows';

/** The records of checklists, in the order in which they were written. */
export async function readEvents(options: {
  tx: Knex;
  checklistIds: readonly string[];
  /** Only these. */
  actions?: ChecklistEventRow['action'][];
}): Promise<ChecklistEventRow[]> {
  const { tx, checklistIds, actions } = options;
  const keys = checklistIds.map(id => ({ id }));
  const query: Knex.QueryBuilder<ChecklistEventRow, ChecklistEventRow[]> = tx
    .from(jsonRows(tx, 'k', { id: 'text' }, keys))
    .join('runbooks_checklist_events as e', 'e.checklist_id', 'k.id')
    .select('e.*')
    .orderBy('e.seq');
  return actions ? query.whereIn('e.action', actions) : query;
}
