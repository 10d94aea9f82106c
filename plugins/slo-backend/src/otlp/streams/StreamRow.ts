import { Counts } from './Counts';

/** A point that is in order, with its stream. Instants in milliseconds since the epoch. */
export interface StreamPoint {
  /** Identifies resource, scope, metric and attributes. */
  stream: string;
  /** Identifies the resource: what is exported together. */
  instance: string;
  /** Values since `start`; true: since the point before. */
  delta: boolean;
  /** When counting began; 0 where unknown. */
  start: number;
  time: number;
  values: Counts;
}

/** What a stream showed last in a bucket. Instants in milliseconds, the bucket in seconds. */
export interface StreamRow {
  bucket: number;
  /** When counting began; of a delta its own time. */
  run: number;
  time: number;
  delta: boolean;
  values: Counts;
  /** Since when the bucket was watched by this stream. */
  coveredFrom: number;
  /** What was added in the bucket. */
  added: Counts;
}

/** A stream with its rows. */
export interface Stream {
  key: string;
  instance: string;
  rows: StreamRow[];
}

/**
 * The bucket of an instant. Buckets are open at their start and closed at their end: a point of 12:05:00.000 tells what
 * happened before it.
 *
 * @returns start of the bucket, seconds since the epoch
 */
export function bucketOfPoint(timeMs: number, bucketSeconds: number): number {
  return (Math.ceil(timeMs / 1000 / bucketSeconds) - 1) * bucketSeconds;
}
