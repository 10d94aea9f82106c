import { Knex } from 'knex';
import { ChecklistEventRow } from '../../database/rows';
import { addEvent, NewChecklistEvent } from './addEvent';

/** What becomes of an item: `ticked` or `unticked`. */
export type TickEvent = NewChecklistEvent & {
  action: 'ticked' | 'unticked';
  item_id: string;
};

/**
 * Adds a tick, or one taken back, unless the item is that already. To be called alone for one checklist at a time.
 *
 * @returns whether anything changed
 */
export async function addTick(options: {
  tx: Knex.Transaction;
  event: TickEvent;
}): Promise<boolean> {
  const { tx, event } = options;
  const last = await tx<ChecklistEventRow>('runbooks_checklist_events')
    .where({ checklist_id: event.checklist_id, item_id: event.item_id })
    .orderBy('seq', 'desc')
    .first('action');
  if ((last?.action ?? 'unticked') === event.action) {
    return false;
  }
  await addEvent({ tx, event });
  return true;
}
