import { Knex } from 'knex';
import { ChecklistEventRow } from '../../database/rows';

/** A line of the record, without its number. */
export type NewChecklistEvent = Omit<ChecklistEventRow, 'seq'>;

/** Adds a line to the record. */
export async function addEvent(options: {
  tx: Knex.Transaction;
  event: NewChecklistEvent;
}): Promise<void> {
  await options
    .tx<NewChecklistEvent>('runbooks_checklist_events')
    .insert(options.event);
}
