import { IcsProperty } from './properties';

/**
 * A day or a time of an event as it is written. Wall clocks are numbers, milliseconds since the epoch as though they were
 * UTC: calendars are reckoned on clocks, which know no changes of the offset.
 */
export interface WrittenTime {
  wall: number;
  isDay: boolean;
  /** It is an instant in UTC. */
  isUtc: boolean;
  /** The zone as the calendar calls it. */
  tzid?: string;
}

/** A length: days are nominal, a day may have 23 or 25 hours; the rest is exact (RFC 5545 §3.3.6). */
export interface WrittenLength {
  days: number;
  milliseconds: number;
}

/** `T::` is what a day without `VALUE=DATE` becomes, as many calendars have it. */
const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:T(?:::|(\d{2}:\d{2}):(\d{2})(Z?)))?$/;
const DURATION =
  /^([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,8})H)?(?:(\d{1,9})M)?(?:(\d{1,10})S)?)?$/;

/** The wall clock of an ISO 8601 date and time without an offset, as a number; undefined where there is none such. */
function wallOfText(date: string, time: string): number | undefined {
  const wall = Date.parse(`${date}T${time}Z`);
  // `Date` lets the 30th of February pass as the 2nd of March.
  return Number.isFinite(wall) && new Date(wall).toISOString().startsWith(date)
    ? wall
    : undefined;
}

/** Reads one value of a property; undefined where it is none. */
export function readTime(
  text: string,
  tzid: string | undefined,
): WrittenTime | undefined {
  const [, date, minutes, seconds = '00', utc] = WRITTEN.exec(text) ?? [];
  if (!date) {
    return undefined;
  }
  // A leap second is the second before (RFC 5545 §3.3.12).
  const time = `${minutes ?? '00:00'}:${seconds === '60' ? '59' : seconds}`;
  const wall = wallOfText(date, time);
  return wall === undefined
    ? undefined
    : { wall, isDay: !minutes, isUtc: utc === 'Z', tzid };
}

/** Reads every time a property has; undefined where one of them is none. */
export function timesOf({
  values,
  parameters,
}: IcsProperty): WrittenTime[] | undefined {
  const times = values.flatMap(value =>
    typeof value === 'string' ? readTime(value, parameters.tzid) ?? [] : [],
  );
  return times.length === values.length ? times : undefined;
}

/** Reads a DURATION of RFC 5545; undefined where it is none. */
export function readLength(text: string): WrittenLength | undefined {
  const found = DURATION.exec(text.trim());
  if (!found || /[PT]$/.test(text.trim())) {
    return undefined;
  }
  const sign = found[1] === '-' ? -1 : 1;
  const part = (index: number) => sign * Number(found[index] ?? 0);
  return {
    days: part(2) * 7 + part(3),
    milliseconds: ((part(4) * 60 + part(5)) * 60 + part(6)) * 1000,
  };
}

/** The day of a wall clock, `YYYY-MM-DD`. */
export const dayOf = (wall: number) =>
  new Date(wall).toISOString().slice(0, 10);
