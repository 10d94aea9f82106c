import {
  LOOKBACKS,
  MeasuredRange,
  Measurement,
  Placement,
  placeWindow,
  splitRange,
  TimeRange,
} from '@callboard/backstage-plugin-slo-common';
import { NewestBucket, SumRequest, WindowSum } from '../database/RecordStore';
import { BUCKET_SECONDS } from '../lib/buckets';

/** Points of the burn-down that each status carries. */
const TREND_POINTS = 30;

/** A window of one indicator, placed in time. */
export interface PlacedWindow {
  digest: string;
  placement: Placement;
  /** Consecutive parts of the window. */
  trend: TimeRange[];
}

/** What was counted for a placed window. */
export interface MeasuredWindow {
  measurement: Measurement;
  trend: MeasuredRange[];
}

/**
 * Places a window at the newest bucket of any source. A source that lags behind shows as a gap, because observed
 * time is the least of the sources'.
 *
 * @returns undefined where nothing was ever recorded
 */
export function placeAtNewest(options: {
  digest: string;
  newest: NewestBucket[];
  windowSeconds: number;
  staleAfterSeconds: number;
  now: Date;
}): PlacedWindow | undefined {
  const { digest, newest, windowSeconds, staleAfterSeconds, now } = options;
  if (newest.length === 0) {
    return undefined;
  }
  const placement = placeWindow({
    now: now.getTime() / 1000,
    newestEnd: Math.max(...newest.map(({ end }) => end)),
    windowSeconds,
    bucketSeconds: BUCKET_SECONDS,
    staleAfterSeconds,
  });
  const trend = splitRange(placement.window, TREND_POINTS, BUCKET_SECONDS);
  return { digest, placement, trend };
}

/** The sums a placed window needs, in the order that {@link readMeasured} takes them apart. */
export function toSumRequest(window: PlacedWindow): SumRequest {
  const { placement } = window;
  return {
    digest: window.digest,
    ranges: [
      placement.window,
      placement.coverage,
      ...LOOKBACKS.map(name => placement.lookbacks[name]),
      ...window.trend,
    ],
  };
}

const EMPTY: MeasuredRange = { good: 0, total: 0, observedSeconds: 0 };

/** Puts the sums of {@link toSumRequest} where the engine wants them. */
export function readMeasured(
  { placement }: PlacedWindow,
  sums: WindowSum[],
): MeasuredWindow {
  const [window = EMPTY, coverage = EMPTY, ...rest] = sums;
  const at = (index: number) => rest[index] ?? EMPTY;
  return {
    measurement: {
      window,
      coverage: {
        observedSeconds: coverage.observedSeconds,
        elapsedSeconds: placement.elapsedSeconds,
      },
      lookbacks: {
        '5m': at(0),
        '30m': at(1),
        '1h': at(2),
        '2h': at(3),
        '6h': at(4),
        '1d': at(5),
        '3d': at(6),
      },
    },
    trend: rest.slice(LOOKBACKS.length),
  };
}
