const DAY = 24 * 3_600_000;

/**
 * When something is due or over, in whole days as people count them: "in 12 days", "today", "5 days ago".
 *
 * @param instant - ISO 8601
 * @param now - milliseconds since the epoch
 */
export function dueWords(instant: string, now: number): string {
  const days = Math.floor((Date.parse(instant) - now) / DAY);
  if (!Number.isFinite(days)) {
    return 'at an unknown time';
  }
  if (days >= 0) {
    return days === 0 ? 'within a day' : `in ${countDays(days)}`;
  }
  return days === -1 ? 'less than a day ago' : `${countDays(-days - 1)} ago`;
}

function countDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** Days before an end from which on it is worth a word. */
const SOON = 14;

/** True where an instant lies within the next two weeks. */
export function isSoon(instant: string, now: number): boolean {
  const left = Date.parse(instant) - now;
  return left >= 0 && left < SOON * DAY;
}
