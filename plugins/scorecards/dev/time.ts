export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** ISO 8601. */
export function iso(instant: number): string {
  return new Date(instant).toISOString();
}

/** A date (UTC). */
export function dateOf(instant: number): string {
  return iso(instant).slice(0, 10);
}

/** What `at` of a query means: an instant, or the end of a UTC date; `now` where it says nothing. */
export function instantOf(text: string | undefined, now: number): number {
  if (!text) {
    return now;
  }
  const instant = Date.parse(text);
  const end = /^\d{4}-\d\d-\d\d$/.test(text) ? instant + DAY - 1 : instant;
  return Math.min(end, now);
}
