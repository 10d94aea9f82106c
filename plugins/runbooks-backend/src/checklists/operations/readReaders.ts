import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { ChecklistReaderRow } from '../../database/rows';

/** Who was seen on checklists since an instant, by name. */
export async function readReaders(options: {
  tx: Knex;
  checklistIds: readonly string[];
  since: string;
}): Promise<ChecklistReaderRow[]> {
  const { tx, checklistIds, since } = options;
  const keys = checklistIds.map(id => ({ id }));
  return tx
    .from(jsonRows(tx, 'k', { id: 'text' }, keys))
    .join('runbooks_checklist_readers as r', 'r.checklist_id', 'k.id')
    .where('r.seen_at', '>=', since)
    .select('r.*')
    .orderBy('r.user_ref');
}
