import { createHash } from 'node:crypto';
import {
  CalendarScope,
  Span,
  WrittenShift,
} from '@callboard/backstage-plugin-oncall-common';
import { ALWAYS, StoredTile } from '../schedules/StoredSchedule';

/** In which words events are written. */
export interface EventWords {
  scope: CalendarScope;
  titleOf: (schedule: string) => string;
  nameOf: (person: string) => string;
  reasonOf: (tile: StoredTile) => string;
}

/**
 * Shifts as events of a calendar: of a person by what they are on call for, of a schedule by who is, of a team by both.
 * An event has the same id as long as the same people begin at the same time in the same level, so that a shift that is
 * cut short moves its end in people's calendars and does not appear twice.
 *
 * @param tiles - those of nobody are left out
 * @param range - what has always been so is shown from its start
 */
export function toEvents(
  tiles: readonly StoredTile[],
  range: Span,
  words: EventWords,
): WrittenShift[] {
  return tiles
    .filter(({ users }) => users.length > 0)
    .map(tile => ({
      uid: uidOf(tile),
      start: Math.max(tile.start, range.start),
      end: tile.end >= ALWAYS.end ? null : tile.end,
      summary: summaryOf(tile, words),
      description: `${tile.users
        .map(words.nameOf)
        .join(', ')}: ${words.reasonOf(tile)}`,
    }))
    .sort((a, b) => a.start - b.start || (a.uid < b.uid ? -1 : 1));
}

function uidOf({ schedule, level, start, users }: StoredTile): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([schedule, level, start, users]))
    .digest('hex');
  return `${digest.slice(0, 32)}@callboard`;
}

function summaryOf(
  { schedule, levelName, users }: StoredTile,
  { scope, titleOf, nameOf }: EventWords,
): string {
  const names = users.map(nameOf).join(', ');
  switch (scope) {
    case 'person':
      return `On call: ${titleOf(schedule)} (${levelName})`;
    case 'schedule':
      return `${names} (${levelName})`;
    default:
      return `${names}: ${titleOf(schedule)} (${levelName})`;
  }
}
