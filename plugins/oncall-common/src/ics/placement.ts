import type { Span } from '../calculus/types';
import { DAY } from '../calculus/zone';
import { dayOf, WrittenTime } from './moments';
import { IcsOccurrence } from './types';
import { EventError, WrittenEnd, WrittenEvent } from './WrittenEvent';
import { CalendarZone } from './zones';

/** The zone of a time; throws an EventError where nobody knows it. */
export type ZoneOf = (time: WrittenTime) => CalendarZone;

/** A length of which a part is by the wall clock and a part exact, milliseconds. */
export interface PlacedLength {
  wall: number;
  exact: number;
}

/** An event on the clocks of its zone. */
export interface PlacedEvent {
  event: WrittenEvent;
  zone: CalendarZone;
  /** Its start. */
  wall: number;
  length: PlacedLength;
}

/** A time on the clocks of a zone; one that is written there stays as it is, even where it is skipped. */
export function wallIn(
  zone: CalendarZone,
  time: WrittenTime,
  zoneOf: ZoneOf,
): number {
  const own = zoneOf(time);
  return own === zone ? time.wall : zone.wallOf(own.instantOf(time.wall).at);
}

/** How long something is that begins at a wall clock. */
export function lengthUntil(
  end: WrittenEnd,
  wall: number,
  zone: CalendarZone,
  zoneOf: ZoneOf,
): PlacedLength {
  const length =
    'time' in end
      ? { wall: wallIn(zone, end.time, zoneOf) - wall, exact: 0 }
      : { wall: end.length.days * DAY, exact: end.length.milliseconds };
  if (length.wall + length.exact <= 0) {
    throw new EventError('ends-before-start', 'does not end after it begins');
  }
  return length;
}

/** @throws EventError where its zone is not known, or it ends before it begins */
export function placeEvent(event: WrittenEvent, zoneOf: ZoneOf): PlacedEvent {
  const zone = zoneOf(event.start);
  const { wall } = event.start;
  return {
    event,
    zone,
    wall,
    length: lengthUntil(event.end, wall, zone, zoneOf),
  };
}

/** An occurrence, and whether the clocks skip its start. */
export interface Occurred {
  occurrence: IcsOccurrence;
  moved: boolean;
}

/** The occurrence of an event at a wall clock of its zone. */
export function occurrenceAt(
  { event, zone, length: usual }: PlacedEvent,
  wall: number,
  length = usual,
): Occurred {
  const { at, moved } = zone.instantOf(wall);
  const end = zone.instantOf(wall + length.wall).at + length.exact;
  const { uid, summary, description, attendees, organizer, start } = event;
  return {
    moved,
    occurrence: {
      uid: uid || `${new Date(event.start.wall).toISOString()} ${summary}`,
      start: at,
      // A start that moved may have met its end: nobody is to be lost for that.
      end: end > at ? end : at + length.wall + length.exact,
      allDay: start.isDay,
      ...(start.isDay && {
        days: { first: dayOf(wall), last: dayOf(wall + length.wall - 1) },
      }),
      summary,
      ...(description && { description }),
      attendees,
      ...(organizer && { organizer }),
    },
  };
}

/** Whether two spans have time in common. */
export const overlaps = (a: Span, b: Span) =>
  a.start < b.end && a.end > b.start;
