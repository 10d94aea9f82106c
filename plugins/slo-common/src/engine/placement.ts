import { Lookback, LOOKBACK_SECONDS, LOOKBACKS } from './lookbacks';

/** A half-open range of time [start, end), seconds since the epoch (UTC). @public */
export interface TimeRange {
  start: number;
  end: number;
}

/** What is needed to place a rolling window. Instants and lengths in seconds. @public */
export interface PlacementOptions {
  now: number;
  /** End of the observed part of the newest recorded bucket. */
  newestEnd: number;
  windowSeconds: number;
  bucketSeconds: number;
  /** Data older than this is stale. */
  staleAfterSeconds: number;
}

/** Where a window and its look-backs lie, all on bucket borders. @public */
export interface Placement {
  /** The figures count everything before this instant. */
  asOf: number;
  stale: boolean;
  /** The window the figures are for. */
  window: TimeRange;
  /** The window whose observed share decides whether there is a verdict. */
  coverage: TimeRange;
  /** How much of `coverage` has passed, seconds. */
  elapsedSeconds: number;
  lookbacks: Record<Lookback, TimeRange>;
}

const floorTo = (value: number, step: number) =>
  Math.floor(value / step) * step;
const ceilTo = (value: number, step: number) => Math.ceil(value / step) * step;

/**
 * Places a rolling window at the end of the newest recorded bucket, which may still be filling.
 *
 * When that is longer ago than `staleAfterSeconds`, the figures stay where the data ends, but coverage is measured
 * over the window that ends now: a long silence turns the verdict into unknown.
 * A window that is no multiple of the bucket is rounded up to one.
 * @public
 */
export function placeWindow(options: PlacementOptions): Placement {
  const { now, newestEnd, bucketSeconds } = options;
  const length = ceilTo(options.windowSeconds, bucketSeconds);
  const currentEnd = floorTo(now, bucketSeconds) + bucketSeconds;
  const asOf = Math.min(newestEnd, currentEnd);
  const end = ceilTo(asOf, bucketSeconds);
  const stale = now - asOf > options.staleAfterSeconds;
  const window = { start: end - length, end };
  const lastFull = floorTo(now, bucketSeconds);
  const coverage = stale ? { start: lastFull - length, end: lastFull } : window;
  const lookback = (name: Lookback) => ({
    start: end - ceilTo(LOOKBACK_SECONDS[name], bucketSeconds),
    end,
  });
  return {
    asOf,
    stale,
    window,
    coverage,
    elapsedSeconds: stale ? length : asOf - window.start,
    lookbacks: Object.fromEntries(
      LOOKBACKS.map(name => [name, lookback(name)]),
    ) as Record<Lookback, TimeRange>,
  };
}
