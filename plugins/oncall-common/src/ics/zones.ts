import { DAY, Zone } from '../calculus/zone';

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

/** The zone of an IANA name; undefined where nobody knows it. */
export function ianaZone(name: string): CalendarZone | undefined {
  const zone = Zone.find(name);
  return zone && zoneOfOffsets(name, at => zone.wallAt(at) - at);
}
