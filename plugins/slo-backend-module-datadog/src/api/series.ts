import { SourceFailure } from '@callboard/backstage-plugin-slo-node';

/** One series of an answer: values by the start of their interval, seconds since the epoch. Holes are left out. */
export type Series = ReadonlyMap<number, number>;

/** A span of time on the grid of a width, all in seconds, half-open. */
export interface Span {
  from: number;
  to: number;
  width: number;
}

/** What came for one expression. */
export interface Reading {
  series: Series[];
  /** Given where it came in a coarser interval than was asked for, or seems to have; seconds. */
  coarse?: { interval: number; certain: boolean };
}

/**
 * The points of a series that belong to the span and say something: null and NaN are holes, never zero. Datadog aligns
 * rollups to Unix time and labels each with its start.
 *
 * @throws SourceFailure `off-grid` when a point lies elsewhere
 */
export function toSeries(
  points: Iterable<readonly [seconds: number, value: number | null]>,
  { from, to, width }: Span,
): Series {
  const series = new Map<number, number>();
  for (const [seconds, value] of points) {
    if (seconds < from || seconds >= to || value === null) continue;
    if (seconds % width !== 0) {
      throw new SourceFailure(
        'source-error',
        'off-grid',
        `A point of the answer at ${seconds} is not on the grid of ${width} s`,
      );
    }
    if (!Number.isNaN(value)) series.set(seconds, value);
  }
  return series;
}
