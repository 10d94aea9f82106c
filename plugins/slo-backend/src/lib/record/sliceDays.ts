import { BucketSeries, Range, SliceSpec } from '../../database/RecordStore';
import { SourceBuckets, combineSources } from './combine';
import { SECONDS_PER_DAY, startOfDay } from './days';
import { SliceCounts, judgeSlices, plusSlices } from './slices';

/** One component of a slice spec with all its sources. */
export interface SlicePart {
  bucketSeconds: number;
  sources: SourceBuckets[];
}

/**
 * How many days after its first one a slice may reach into: 0 when slices divide a day, because then none crosses
 * midnight.
 */
export function daysReached(sliceSeconds: number): number {
  return SECONDS_PER_DAY % sliceSeconds === 0
    ? 0
    : Math.ceil(sliceSeconds / SECONDS_PER_DAY);
}

/** The buckets that the slices of a day are made of: a slice belongs to the day it starts in. */
export function reachOfDay(day: number, sliceSeconds: number): Range {
  return {
    start: startOfDay(day),
    end: startOfDay(day + 1 + daysReached(sliceSeconds)),
  };
}

/**
 * Judges the slices of one day, in parts: one count per piece between two of the instants, the first from midnight on,
 * the last up to the next midnight. Whether a source is retired is judged at the end of what these slices reach into,
 * whatever window asks.
 *
 * @param instants - ascending, within the day, seconds since the epoch
 */
export function judgeDay(options: {
  day: number;
  spec: SliceSpec;
  parts: SlicePart[];
  instants: number[];
  retiredAfterSeconds: number;
}): SliceCounts[] {
  const { day, spec, parts, instants, retiredAfterSeconds } = options;
  const range = reachOfDay(day, spec.sliceSeconds);
  const series = parts.map(
    ({ bucketSeconds, sources }): BucketSeries =>
      combineSources({ sources, range, bucketSeconds, retiredAfterSeconds }),
  );
  const cuts = [startOfDay(day), ...instants, startOfDay(day + 1)];
  return cuts
    .slice(1)
    .map((end, i) => judgeSlices(spec, series, { start: cuts[i]!, end }));
}

/** Slices of one day up to each of some instants, and through the whole day. */
export function cumulateDay(
  before: SliceCounts,
  pieces: SliceCounts[],
): { at: SliceCounts[]; through: SliceCounts } {
  const sums: SliceCounts[] = [];
  let sum = before;
  for (const piece of pieces) {
    sum = plusSlices(sum, piece);
    sums.push(sum);
  }
  return { at: sums.slice(0, -1), through: sum };
}
