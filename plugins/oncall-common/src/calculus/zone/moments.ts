import { DAY, dayOf, HOUR, MINUTE, writeWall } from './civil';
import { Zone } from './Zone';

/** A moment as a document has it: an instant, or what a clock on some wall shows. */
type Moment = { instant: number } | { wall: number };

const MOMENT =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))?$/i;

/**
 * Reads an ISO 8601 date and time in integers: schedules have many, and are computed often.
 *
 * @returns undefined where the text is none, or the day or hour does not exist
 */
function readMoment(text: string): Moment | undefined {
  const parts = MOMENT.exec(text);
  if (!parts) {
    return undefined;
  }
  const number = (index: number) => Number(parts[index] ?? 0);
  const [year, month, date] = [number(1), number(2), number(3)];
  const [hour, minute, second] = [number(4), number(5), number(6)];
  const [fraction = '', utc, sign] = parts.slice(7, 10);
  const lastDate = dayOf(year, month, 1) - dayOf(year, month - 1, 1);
  if (
    month < 1 ||
    month > 12 ||
    date < 1 ||
    date > lastDate ||
    hour > 23 ||
    minute > 59 ||
    second > 59
  ) {
    return undefined;
  }
  const wall =
    dayOf(year, month - 1, date) * DAY +
    hour * HOUR +
    minute * MINUTE +
    second * 1000 +
    Number(fraction.padEnd(3, '0'));
  if (utc === undefined && sign === undefined) {
    return { wall };
  }
  const ahead = number(10) * HOUR + number(11) * MINUTE;
  return { instant: sign === '-' ? wall + ahead : wall - ahead };
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
  return 'wall' in moment ? zone.instantOf(moment.wall, edge) : moment.instant;
}

/** What a zone's clocks show at the moment a text means; undefined where the text is no date and time. */
export function readWall(text: string, zone: Zone): number | undefined {
  const moment = readMoment(text);
  if (!moment) {
    return undefined;
  }
  return 'wall' in moment ? moment.wall : zone.wallAt(moment.instant);
}

/** A moment of a document as a wall clock of the zone, in ISO 8601; what has no offset is one already. */
export function toWallText(text: string, zone: Zone): string {
  const moment = readMoment(text);
  return moment && 'instant' in moment
    ? writeWall(zone.wallAt(moment.instant))
    : text;
}

/** Milliseconds since midnight of `HH:MM`; `24:00` is the next midnight. Undefined where the text is none. */
export function readTimeOfDay(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(text) ?? [];
  const time = Number(hours) * HOUR + Number(minutes) * MINUTE;
  return time <= DAY && Number(minutes) < 60 ? time : undefined;
}
