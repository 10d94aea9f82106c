/** The usual width of a bucket of the record, seconds. */
export const BUCKET_SECONDS = 300;

/** Width of the buckets of an indicator whose slices are not made of the usual ones, seconds. */
export const NARROW_BUCKET_SECONDS = 60;

/** The border at or before an instant, seconds since the epoch. */
export function bucketFloor(
  seconds: number,
  bucketSeconds = BUCKET_SECONDS,
): number {
  return Math.floor(seconds / bucketSeconds) * bucketSeconds;
}

/** The border at or after an instant, seconds since the epoch. */
export function bucketCeil(
  seconds: number,
  bucketSeconds = BUCKET_SECONDS,
): number {
  return Math.ceil(seconds / bucketSeconds) * bucketSeconds;
}

/** ISO 8601 in UTC. */
export function toIso(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

/** An instant for people: `2026-11-20 19:55 UTC`. */
export function toMinute(seconds: number): string {
  return `${toIso(seconds).slice(0, 16).replace('T', ' ')} UTC`;
}
