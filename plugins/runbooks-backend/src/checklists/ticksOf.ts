import { ChecklistTick } from '@callboard/backstage-plugin-runbooks-common';
import { ChecklistEventRow } from '../database/rows';

/** The items that are ticked off, as the record has it: of each item the last word counts. In the order of the ticks. */
export function ticksOf(
  events: readonly Pick<
    ChecklistEventRow,
    'at' | 'by_ref' | 'action' | 'item_id'
  >[],
): ChecklistTick[] {
  const ticks = new Map<string, ChecklistTick>();
  for (const { at, by_ref, action, item_id } of events) {
    if (item_id !== null && action === 'ticked') {
      ticks.set(item_id, { itemId: item_id, by: by_ref, at });
    }
    if (item_id !== null && action === 'unticked') {
      ticks.delete(item_id);
    }
  }
  return [...ticks.values()];
}
