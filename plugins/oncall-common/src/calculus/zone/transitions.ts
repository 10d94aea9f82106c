import { Temporal } from 'temporal-polyfill';

/** A change of a zone's clocks: from `at` on (milliseconds since the epoch) they are `offset` milliseconds ahead of UTC. */
export interface Transition {
  at: number;
  offset: number;
}

const NANOSECONDS = 1_000_000;

function clockAt(timeZone: string, instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(
    timeZone,
  );
}

/** How far a zone's clocks are ahead of UTC, milliseconds. Seconds of local mean time, before 1972, are cut off. */
export function offsetAt(timeZone: string, instant: number): number {
  return Math.round(clockAt(timeZone, instant).offsetNanoseconds / NANOSECONDS);
}

/** All changes of a zone's clocks after `from` and up to `to`, in order. */
export function transitionsBetween(
  timeZone: string,
  from: number,
  to: number,
): Transition[] {
  const found: Transition[] = [];
  let clock = clockAt(timeZone, from).getTimeZoneTransition('next');
  while (clock && clock.epochMilliseconds <= to) {
    found.push({
      at: clock.epochMilliseconds,
      offset: Math.round(clock.offsetNanoseconds / NANOSECONDS),
    });
    clock = clock.getTimeZoneTransition('next');
  }
  return found;
}
