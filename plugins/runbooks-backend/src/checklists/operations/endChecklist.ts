import { Knex } from 'knex';
import { ChecklistReaderRow, ChecklistRow } from '../../database/rows';
import { addEvent, NewChecklistEvent } from './addEvent';

/** Closes a checklist, which from then on has no readers, and lets another one be opened. */
export async function endChecklist(options: {
  tx: Knex.Transaction;
  event: NewChecklistEvent & { action: 'ended' };
}): Promise<void> {
  const { tx, event } = options;
  const { checklist_id: id, at, by_ref, text } = event;
  await addEvent({ tx, event });
  await tx<ChecklistRow>('runbooks_checklists')
    .where({ id })
    .update({ ended_by: by_ref, ended_at: at, note: text, open_key: null });
  await tx<ChecklistReaderRow>('runbooks_checklist_readers')
    .where('checklist_id', id)
    .delete();
}
