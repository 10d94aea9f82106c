import { DueState } from '@callboard/backstage-plugin-scorecards-common';
import { DUE_STATES } from '../words/drills';

/** Those that somebody has to act on first. */
const ORDER: readonly DueState[] = [
  'overdue',
  'never',
  'current',
  'not-required',
];

/** How many drills are due, of all pages: "3 overdue, 12 never held, 40 current". */
export function dueCountWords(
  counts: Readonly<Record<string, number>>,
): string {
  return ORDER.flatMap(state => {
    const count = counts[state] ?? 0;
    return count > 0 ? [`${count} ${DUE_STATES[state].label}`] : [];
  }).join(', ');
}
