import { Knex } from 'knex';
import { ChecklistReaderRow } from '../../database/rows';

/**
 * Notes that somebody looks at a checklist, and forgets everybody who was not seen since an instant, on all checklists.
 *
 * @returns ids of the checklists that have other readers than before
 */
export async function touchReader(options: {
  knex: Knex;
  reader: ChecklistReaderRow;
  since: string;
}): Promise<string[]> {
  const { knex, reader, since } = options;
  const { checklist_id, user_ref, seen_at } = reader;
  const table = 'runbooks_checklist_readers';
  const left = await knex<ChecklistReaderRow>(table)
    .where('seen_at', '<', since)
    .distinct('checklist_id')
    .pluck('checklist_id');
  await knex<ChecklistReaderRow>(table).where('seen_at', '<', since).delete();
  const known = await knex<ChecklistReaderRow>(table)
    .where({ checklist_id, user_ref })
    .update({ seen_at });
  if (known === 0) {
    await knex<ChecklistReaderRow>(table)
      .insert(reader)
      .onConflict(['checklist_id', 'user_ref'])
      .merge();
  }
  return [...new Set(known === 0 ? [...left, checklist_id] : left)];
}
