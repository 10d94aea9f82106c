/** Width of a bucket of the record, seconds. */
export const BUCKET_SECONDS = 300;

/** The border at or before an instant, seconds since the epoch. */
export function bucketFloor(seconds: number): number {
  return Math.floor(seconds / BUCKET_SECONDS) * BUCKET_SECONDS;
}

/** The border at or after an instant, seconds since the epoch. */
export function bucketCeil(seconds: number): number {
  return Math.ceil(seconds / BUCKET_SECONDS) * BUCKET_SECONDS;
}

/** ISO 8601 in UTC. */
export function toIso(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
