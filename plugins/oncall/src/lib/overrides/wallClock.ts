import { Temporal } from 'temporal-polyfill';

/** What `datetime-local` fields show for an instant: `2026-11-26T18:00` in a zone. */
export function wallClockOf(at: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** The instant a wall clock means in a zone; undefined where it is none. In a repeated hour its first occurrence. */
export function instantOfWallClock(
  wall: string,
  timeZone: string,
): number | undefined {
  try {
    return Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone)
      .epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** What the clocks show in the place of a wall clock that they skip: "03:30"; undefined where they show it. */
export function skippedTo(wall: string, timeZone: string): string | undefined {
  const at = instantOfWallClock(wall, timeZone);
  const shown = at === undefined ? wall : wallClockOf(at, timeZone);
  return shown.slice(0, 16) === wall.slice(0, 16) ? undefined : shown.slice(11);
}
