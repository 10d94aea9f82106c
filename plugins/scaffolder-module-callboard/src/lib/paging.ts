import { timeIn } from '@callboard/backstage-plugin-callboard-react';
import {
  LevelShifts,
  ScheduleShifts,
  Turn,
} from '@callboard/backstage-plugin-oncall-common';

const HALF_HOUR = 1_800_000;
const DAY = 86_400_000;

/** How far ahead it is told who would be paged. */
export const DAYS_AHEAD = 7;

/** When people sleep: at this time of a zone it is really felt who is paged. */
const NIGHT = '03:00';

/** The coming night in a zone, milliseconds since the epoch: the next time that clocks there show 03:00. */
export function tonight(timeZone: string, now: number): number {
  const first = Math.ceil(now / HALF_HOUR) * HALF_HOUR;
  for (let at = first; at < now + DAY + HALF_HOUR; at += HALF_HOUR) {
    if (timeIn(timeZone, at) === NIGHT) {
      return at;
    }
  }
  // Where clocks jump over it, or a zone has quarters of an hour: half a day from now is as good.
  return now + DAY / 2;
}

const startOf = ({ start }: Turn) =>
  start === null ? -Infinity : Date.parse(start);
const endOf = ({ end }: Turn) => (end === null ? Infinity : Date.parse(end));

/** Who of a level would be paged, or why nobody can be named. */
export type Paged =
  | { users: string[] }
  | { tone: 'bad' | 'neutral' | 'unknown'; label: string };

/** Who of a level would be paged at an instant. Nobody on purpose is no gap, and what was never read is neither. */
export function pagedOf(
  level: LevelShifts,
  at: number,
  { asOf }: Pick<ScheduleShifts, 'asOf'>,
): Paged {
  const turn = level.shifts.find(one => startOf(one) <= at && at < endOf(one));
  if (turn?.users.length) {
    return { users: turn.users };
  }
  if (asOf === null) {
    return { tone: 'unknown', label: 'not known' };
  }
  const declared = level.gaps.some(
    gap =>
      gap.declared && Date.parse(gap.start) <= at && at < Date.parse(gap.end),
  );
  return declared
    ? { tone: 'neutral', label: 'nobody, on purpose' }
    : { tone: 'bad', label: 'nobody' };
}

/** Handoffs of a level to come, soonest first. */
export function handoffsOf(level: LevelShifts, now: number): Turn[] {
  return level.shifts.filter(
    turn => startOf(turn) > now && turn.users.length > 0,
  );
}

/** From when to when is asked, whole hours so that answers can be compared. */
export function rangeAhead(now: number): { from: string; to: string } {
  const hour = Math.floor(now / (2 * HALF_HOUR)) * 2 * HALF_HOUR;
  return {
    from: new Date(hour).toISOString(),
    to: new Date(hour + DAYS_AHEAD * DAY).toISOString(),
  };
}

/** A time without anybody, of one level or of all. */
export interface Hole {
  tone: 'bad' | 'warning';
  words: string;
  start: number;
  end: number;
}

/** Everything that a page would fall through, soonest first; what is declared off is no hole. */
export function holesOf({ gaps }: ScheduleShifts, now: number): Hole[] {
  return gaps
    .map(({ severity, levels, start, end }) => ({
      tone: severity === 'red' ? ('bad' as const) : ('warning' as const),
      words:
        severity === 'red'
          ? 'nobody at all is paged'
          : `${levels.join(', ')} is empty, a later level is paged`,
      start: Math.max(Date.parse(start), now),
      end: Date.parse(end),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
}
