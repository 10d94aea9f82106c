import { Knex } from 'knex';
import { ChecklistRow } from '../../database/rows';
import { addEvent } from './addEvent';

/**
 * Begins a checklist.
 *
 * @throws a conflict of the database where one with the same `open_key` is open
 */
export async function insertChecklist(options: {
  tx: Knex.Transaction;
  row: ChecklistRow;
}): Promise<void> {
  const { tx, row } = options;
  await tx<ChecklistRow>('runbooks_checklists').insert(row);
  await addEvent({
    tx,
    event: {
      checklist_id: row.id,
      at: row.started_at,
      by_ref: row.started_by,
      action: 'began',
      item_id: null,
      text: null,
    },
  });
}
