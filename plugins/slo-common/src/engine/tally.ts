import { MeasuredRange } from './budget';

/**
 * What became of the slices of a range, for the methods that judge slices. A slice belongs to the range it starts in.
 * @public
 */
export interface SliceTally {
  /** Slices with traffic. */
  measured: number;
  /** Measured slices below the slice target. */
  bad: number;
  /** Observed slices without traffic: neither good nor bad. */
  empty: number;
  /** Slices of which nothing was observed, or, of a composite, one part is unknown and no other is bad. */
  unknown: number;
  /** Σ (1 − good / total) over the measured slices, in slices; a multiple of 10⁻¹². */
  shortfall: number;
}

/**
 * What was counted in a range of time: events, and slices where the method judges slices.
 *
 * Counts are exact up to 2^53 (9 × 10¹⁵) events per window, which a million events a second reach after 285 years. Past
 * it sums are rounded to even neighbours: a ratio of counts then still has 15 digits, a single event is lost.
 * @public
 */
export interface Tally extends MeasuredRange {
  slices?: SliceTally;
  /** What lies before the first sample ever recorded, and is no gap therefore; left out where nothing does. */
  unrecorded?: UnrecordedTime;
}

/** Time before anything was ever recorded. @public */
export interface UnrecordedTime {
  seconds: number;
  /** Unknown slices that end in it; 0 where none are judged. */
  slices: number;
}

/** What was counted in a range less what is excluded. @public */
export interface RangeTally {
  /** One per component of the terms; one for all where slices are judged, jointly. */
  tallies: Tally[];
  /** Time of the range that has passed and is not excluded, seconds. */
  elapsedSeconds: number;
}

const NO_SLICES: SliceTally = {
  measured: 0,
  bad: 0,
  empty: 0,
  unknown: 0,
  shortfall: 0,
};

function addSlices(
  a: SliceTally = NO_SLICES,
  b: SliceTally = NO_SLICES,
): SliceTally {
  return {
    measured: a.measured + b.measured,
    bad: a.bad + b.bad,
    empty: a.empty + b.empty,
    unknown: a.unknown + b.unknown,
    shortfall: a.shortfall + b.shortfall,
  };
}

function addUnrecorded(
  a: UnrecordedTime = { seconds: 0, slices: 0 },
  b: UnrecordedTime = { seconds: 0, slices: 0 },
): UnrecordedTime {
  return { seconds: a.seconds + b.seconds, slices: a.slices + b.slices };
}

/** What was counted in several ranges together. @public */
export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce<Tally>(
    (a, b) => ({
      good: a.good + b.good,
      total: a.total + b.total,
      observedSeconds: a.observedSeconds + b.observedSeconds,
      ...((a.slices ?? b.slices) && { slices: addSlices(a.slices, b.slices) }),
      ...((a.unrecorded ?? b.unrecorded) && {
        unrecorded: addUnrecorded(a.unrecorded, b.unrecorded),
      }),
    }),
    { good: 0, total: 0, observedSeconds: 0 },
  );
}
