import { Temporal } from 'temporal-polyfill';
import { DAY } from './moments';

/** Turns wall clocks into instants and back; both are milliseconds since the epoch. */
export interface CalendarZone {
  name: string;
  /**
   * A clock that is skipped is read with the offset before the change: 02:30 becomes 03:30, and `moved` is true. One that
   * is shown twice means its first occurrence (both RFC 5545 §3.3.5).
   */
  instantOf(wall: number): { at: number; moved: boolean };
  wallOf(at: number): number;
}

/** A zone by the offset it has at an instant, milliseconds east of UTC. */
export function zoneOfOffsets(
  name: string,
  offsetAt: (at: number) => number,
): CalendarZone {
  return {
    name,
    wallOf: at => at + offsetAt(at),
    instantOf(wall) {
      // No zone is a day or more from UTC, and none changes twice in two days: these are before and after any change.
      const before = offsetAt(wall - DAY);
      const after = offsetAt(wall + DAY);
      const fits = [before, after].find(
        offset => offsetAt(wall - offset) === offset,
      );
      return { at: wall - (fits ?? before), moved: fits === undefined };
    },
  };
}

/** The offsets of an IANA zone, each year of it looked up once. */
export function ianaZone(name: string): CalendarZone {
  const years = new Map<number, { from: number; offset: number }[]>();
  const lookUp = (year: number) => {
    const end = Date.UTC(year + 1, 0, 1);
    let at: Temporal.ZonedDateTime | null =
      Temporal.Instant.fromEpochMilliseconds(
        Date.UTC(year, 0, 1),
      ).toZonedDateTimeISO(name);
    const offsets = [];
    while (at && at.epochMilliseconds < end) {
      offsets.unshift({
        from: at.epochMilliseconds,
        offset: at.offsetNanoseconds / 1e6,
      });
      at = at.getTimeZoneTransition('next');
    }
    years.set(year, offsets);
    return offsets;
  };
  return zoneOfOffsets(name, at => {
    const year = new Date(at).getUTCFullYear();
    const offsets = years.get(year) ?? lookUp(year);
    return offsets.find(({ from }) => from <= at)?.offset ?? 0;
  });
}
