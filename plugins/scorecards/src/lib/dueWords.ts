import { formatDuration } from '@callboard/backstage-plugin-callboard-react';
import { DueDrill } from '@callboard/backstage-plugin-scorecards-common';

/**
 * When the next drill is due, and that one is planned: "in 59 d", "30 d ago", "now", "in 59 d; planned in 10 d".
 *
 * @param now - milliseconds since the epoch
 */
export function dueWords(due: DueDrill | undefined, now: number): string {
  if (!due || due.state === 'not-required') {
    return '';
  }
  const lengthTo = (instant: string) =>
    formatDuration(Math.abs(Date.parse(instant) - now) / 1000);
  const when =
    due.dueAt === null
      ? 'now'
      : `${Date.parse(due.dueAt) < now ? '' : 'in '}${lengthTo(due.dueAt)}${
          Date.parse(due.dueAt) < now ? ' ago' : ''
        }`;
  return due.planned ? `${when}; planned in ${lengthTo(due.planned.at)}` : when;
}
