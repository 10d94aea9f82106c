import { ChecklistEvent } from '@callboard/backstage-plugin-runbooks-common';

/** What somebody did, to follow their name: `ticked off "Roll back"`. */
export function eventWords({ action, text = '' }: ChecklistEvent): string {
  switch (action) {
    case 'began':
      return 'began';
    case 'ticked':
      return `ticked off “${text}”`;
    case 'unticked':
      return `took back “${text}”`;
    case 'noted':
      return `noted: ${text}`;
    case 'ended':
      return text ? `ended it: ${text}` : 'ended it';
    default:
      return [action, text].filter(Boolean).join(': ');
  }
}

/**
 * Lines that are new since the record had so many, without those about items that the reader changed: those are known to
 * whoever made them.
 */
export function newsOf(
  events: readonly ChecklistEvent[],
  known: number,
  own: ReadonlySet<string>,
): ChecklistEvent[] {
  return events
    .slice(known)
    .filter(({ itemId }) => itemId === undefined || !own.has(itemId));
}
