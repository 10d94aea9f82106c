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

/** What was counted in a range of time: events, and slices where the method judges slices. @public */
export interface Tally extends MeasuredRange {
  slices?: SliceTally;
}
