import { InputError } from '@backstage/errors';

/** The record is packed per UTC day; a UTC day always has this many seconds. */
export const SECONDS_PER_DAY = 86_400;

/** The UTC day of an instant, as days since the epoch. */
export function dayOf(seconds: number): number {
  return Math.floor(seconds / SECONDS_PER_DAY);
}

/** First second of a day. */
export function startOfDay(day: number): number {
  return day * SECONDS_PER_DAY;
}

/**
 * Checks a bucket's width, seconds. It must divide a day, so that no bucket lies in two of them.
 * @throws InputError
 */
export function assertBucketSeconds(bucketSeconds: number): void {
  if (
    !Number.isSafeInteger(bucketSeconds) ||
    bucketSeconds < 1 ||
    SECONDS_PER_DAY % bucketSeconds !== 0
  ) {
    throw new InputError(
      `The width of a bucket must be a whole number of seconds that divides a day, got ${bucketSeconds}`,
    );
  }
}

/** Sorts instants by day: the distinct instants of each UTC day, ascending, days in order. */
export function instantsByDay(
  instants: Iterable<number>,
): Map<number, number[]> {
  const days = new Map<number, number[]>();
  for (const instant of [...new Set(instants)].sort((a, b) => a - b)) {
    const day = dayOf(instant);
    const within = days.get(day);
    if (within) {
      within.push(instant);
    } else {
      days.set(day, [instant]);
    }
  }
  return days;
}
