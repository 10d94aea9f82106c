import { windowAt } from './calendar';
import { Lookback, LOOKBACK_SECONDS, LOOKBACKS } from './lookbacks';
import { ceilTo, floorTo, TimeRange } from './ranges';
import { BudgetTerms } from './terms';

/** What is needed to place a window. Instants and lengths in seconds. @public */
export interface PlacementOptions {
  terms: Pick<
    BudgetTerms,
    'window' | 'windowSeconds' | 'sliceSeconds' | 'missingDataIsBad'
  >;
  now: number;
  /** End of the observed part of the newest recorded bucket. */
  newestEnd: number;
  bucketSeconds: number;
  /** Data older than this is stale. */
  staleAfterSeconds: number;
}

/** Where a window and its look-backs lie, all on the borders of buckets, or of slices where slices are judged. @public */
export interface Placement {
  /** Everything before this instant was observed, as far as anything was. */
  asOf: number;
  stale: boolean;
  /** Width of what is counted as one: a bucket or a slice. */
  gridSeconds: number;
  /** What the figures count. It ends where the data ends. */
  window: TimeRange;
  /** The whole window, of a calendar window with the time to come; else the same as `window`. */
  whole: TimeRange;
  /** The window as the document has it, not cut to the grid. */
  windowRange: TimeRange;
  /** The window whose observed share decides whether there is a verdict. */
  coverage: TimeRange;
  /** Time of `window` and the look-backs after this has not passed yet. */
  elapsedUntil: number;
  /** Null where a slice is longer than the look-back. */
  lookbacks: Record<Lookback, TimeRange | null>;
}

/** A placement, or that the first window is still to come, or why there is none. @public */
export type Placed =
  | { placement: Placement }
  /** Seconds since the epoch. */
  | { startsAt: number }
  | { reason: string };

const clamp = (value: number, { start, end }: TimeRange) =>
  Math.max(start, Math.min(value, end));

function placeLookbacks(
  end: number,
  gridSeconds: number,
  sliceSeconds = 0,
): Placement['lookbacks'] {
  const place = (name: Lookback): TimeRange | null => {
    const seconds = LOOKBACK_SECONDS[name];
    return sliceSeconds > seconds
      ? null
      : { start: end - ceilTo(seconds, gridSeconds), end };
  };
  return Object.fromEntries(
    LOOKBACKS.map(name => [name, place(name)]),
  ) as Placement['lookbacks'];
}

/**
 * A window on its grid. A slice or bucket belongs to the window it starts in; a rolling window that is no multiple of
 * the grid is rounded up to one.
 *
 * @param exact - as {@link windowAt} gives it
 * @param end - where a rolling window ends, on the grid
 * @public
 */
export function placeOnGrid(
  { window, windowSeconds }: Pick<BudgetTerms, 'window' | 'windowSeconds'>,
  exact: TimeRange,
  end: number,
  gridSeconds: number,
): TimeRange {
  return window.isRolling
    ? { start: end - ceilTo(windowSeconds, gridSeconds), end }
    : {
        start: ceilTo(exact.start, gridSeconds),
        end: ceilTo(exact.end, gridSeconds),
      };
}

/**
 * Places a window at the end of the newest recorded bucket, which may still be filling; of slices only those that are
 * complete count. A calendar window is the one that contains `now`; its figures end with the data.
 *
 * When the newest bucket is longer ago than `staleAfterSeconds`, the figures stay where the data ends, but coverage is
 * measured over the window that ends now: a long silence turns the verdict into unknown. Where missing data is bad, the
 * figures go on with the clock instead.
 * @public
 */
export function placeWindow(options: PlacementOptions): Placed {
  const { terms, now, newestEnd, bucketSeconds } = options;
  const { window, sliceSeconds } = terms;
  const found = windowAt(window, now);
  if (!('range' in found)) {
    return found;
  }
  const gridSeconds = sliceSeconds ?? bucketSeconds;
  const currentEnd = floorTo(now, bucketSeconds) + bucketSeconds;
  const asOf = Math.min(newestEnd, currentEnd);
  const stale = now - asOf > options.staleAfterSeconds;
  const lastFull = floorTo(now, gridSeconds);
  const dataEnd = sliceSeconds
    ? floorTo(asOf, gridSeconds)
    : ceilTo(asOf, gridSeconds);
  const goesOn = stale && terms.missingDataIsBad;
  const end = goesOn ? lastFull : dataEnd;
  const endingAt = (instant: number): TimeRange => {
    const placed = placeOnGrid(terms, found.range, instant, gridSeconds);
    return { start: placed.start, end: clamp(instant, placed) };
  };
  const counted = endingAt(end);
  return {
    placement: {
      asOf,
      stale,
      gridSeconds,
      window: counted,
      whole: placeOnGrid(terms, found.range, end, gridSeconds),
      windowRange: window.isRolling ? counted : found.range,
      coverage: stale ? endingAt(lastFull) : counted,
      elapsedUntil: goesOn ? end : asOf,
      lookbacks: placeLookbacks(end, gridSeconds, sliceSeconds),
    },
  };
}
