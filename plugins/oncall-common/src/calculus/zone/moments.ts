import { readMoment } from '@callboard/backstage-plugin-callboard-common';
import { DAY, dayOf, HOUR, MINUTE, writeWall } from './civil';
import { Zone } from './Zone';

type Moment = NonNullable<ReturnType<typeof readMoment>>;

function wallIn(moment: Extract<Moment, { wall: unknown }>): number {
  const { year, month, day, hour, minute, second, millisecond } = moment.wall;
  return (
    dayOf(year, month - 1, day) * DAY +
    hour * HOUR +
    minute * MINUTE +
    second * 1000 +
    millisecond
  );
}

/**
 * The instant a text of a document means, milliseconds since the epoch: with an offset as it stands, without one a
 * wall clock of the zone.
 *
 * @returns undefined where the text is no date and time
 */
export function readInstant(
  text: string,
  zone: Zone,
  edge: 'start' | 'end',
): number | undefined {
  const moment = readMoment(text);
  if (!moment) {
    return undefined;
  }
  return 'wall' in moment
    ? zone.instantOf(wallIn(moment), edge)
    : moment.instant.epochMilliseconds;
}

/** What a zone's clocks show at the moment a text means; undefined where the text is no date and time. */
export function readWall(text: string, zone: Zone): number | undefined {
  const moment = readMoment(text);
  if (!moment) {
    return undefined;
  }
  return 'wall' in moment
    ? wallIn(moment)
    : zone.wallAt(moment.instant.epochMilliseconds);
}

/** A moment of a document as a wall clock of the zone, in ISO 8601; what has no offset is one already. */
export function toWallText(text: string, zone: Zone): string {
  const moment = readMoment(text);
  if (!moment || 'wall' in moment) {
    return text;
  }
  const wall = zone.wallAt(moment.instant.epochMilliseconds);
  return writeWall(wall).replace(' ', 'T');
}

/** Milliseconds since midnight of `HH:MM`; `24:00` is the next midnight. Undefined where the text is none. */
export function readTimeOfDay(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(text) ?? [];
  const time = Number(hours) * HOUR + Number(minutes) * MINUTE;
  return time <= DAY && Number(minutes) < 60 ? time : undefined;
}
