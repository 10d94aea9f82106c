import { Temporal } from 'temporal-polyfill';

/**
 * The instant a wall clock means in a zone, milliseconds since the epoch.
 *
 * In the hour that is skipped in spring it is the first instant that exists; in the one that is repeated in autumn the
 * first for a start and the last for an end, so that no minute of what was announced is lost.
 *
 * @param timeZone - an IANA name
 * @public
 */
export function instantOf(
  wall: Temporal.PlainDateTime,
  timeZone: string,
  edge: 'start' | 'end',
): number {
  const earlier = wall.toZonedDateTime(timeZone, {
    disambiguation: 'earlier',
  });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.toPlainDateTime().equals(wall)) {
    return (edge === 'start' ? earlier : later).epochMilliseconds;
  }
  // The wall clock skips it: "earlier" lies before the change of the offset.
  const change = earlier.getTimeZoneTransition('next');
  return (change ?? later).epochMilliseconds;
}

/** A moment as people write it: with an offset an instant, without one a wall clock. @public */
export type WrittenMoment =
  | { wall: Temporal.PlainDateTime }
  | { instant: Temporal.Instant };

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const OFFSET = /(Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Reads a moment.
 *
 * @returns undefined where the text is no ISO 8601 date and time
 * @public
 */
export function readMoment(text: string): WrittenMoment | undefined {
  if (!DATE_TIME.test(text)) {
    return undefined;
  }
  try {
    return OFFSET.test(text)
      ? { instant: Temporal.Instant.from(text) }
      : { wall: Temporal.PlainDateTime.from(text, { overflow: 'reject' }) };
  } catch {
    return undefined;
  }
}

/** What the clocks of a zone (an IANA name) show at a moment. @public */
export function wallOf(
  moment: WrittenMoment,
  timeZone: string,
): Temporal.PlainDateTime {
  return 'wall' in moment
    ? moment.wall
    : moment.instant.toZonedDateTimeISO(timeZone).toPlainDateTime();
}
