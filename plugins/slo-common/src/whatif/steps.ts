import { Tally, TimeRange } from '../engine';

/** Slices of each step, for the methods that judge slices; a step is one slice then. @public */
export interface SliceSteps {
  measured: ArrayLike<number>;
  bad: ArrayLike<number>;
  empty: ArrayLike<number>;
  unknown: ArrayLike<number>;
  /** In slices, multiples of 10⁻¹². */
  shortfall: ArrayLike<number>;
}

/** What was counted for one indicator, step by step on an even grid; the arrays have one entry per step. @public */
export interface StepSeries {
  good: ArrayLike<number>;
  total: ArrayLike<number>;
  observedSeconds: ArrayLike<number>;
  slices?: SliceSteps;
}

/** The grid that series lie on. Instants and lengths in seconds. @public */
export interface StepGrid {
  start: number;
  stepSeconds: number;
  steps: number;
}

/** Sums of any range in two look-ups; ranges are cut to what the grid covers. */
export interface StepSums {
  sum(range: TimeRange): Tally;
}

/** Sums before each step, excluded steps left out. The last entry is the sum of all. */
function prefix(values: ArrayLike<number>, counts: Uint8Array): Float64Array {
  const sums = new Float64Array(counts.length + 1);
  for (let step = 0; step < counts.length; step += 1) {
    sums[step + 1] = (sums[step] ?? 0) + (counts[step] ? values[step] ?? 0 : 0);
  }
  return sums;
}

const difference = (sums: Float64Array, from: number, to: number) =>
  (sums[to] ?? 0) - (sums[from] ?? 0);

/** Positions of a range on the grid, never outside of it. */
export function positionsOf(
  { start, stepSeconds, steps }: StepGrid,
  range: TimeRange,
): [from: number, to: number] {
  const position = (instant: number) =>
    Math.max(0, Math.min(steps, Math.round((instant - start) / stepSeconds)));
  return [position(range.start), position(range.end)];
}

/** Adds up a series once, so that every window costs the same whatever its length. */
export function stepSums(
  grid: StepGrid,
  series: StepSeries,
  counts: Uint8Array,
): StepSums {
  const good = prefix(series.good, counts);
  const total = prefix(series.total, counts);
  const observed = prefix(series.observedSeconds, counts);
  const { slices } = series;
  const measured = slices && prefix(slices.measured, counts);
  const bad = slices && prefix(slices.bad, counts);
  const empty = slices && prefix(slices.empty, counts);
  const unknown = slices && prefix(slices.unknown, counts);
  const shortfall = slices && prefix(slices.shortfall, counts);
  return {
    sum(range) {
      const [from, to] = positionsOf(grid, range);
      return {
        good: difference(good, from, to),
        total: difference(total, from, to),
        observedSeconds: difference(observed, from, to),
        ...(measured &&
          bad &&
          empty &&
          unknown &&
          shortfall && {
            slices: {
              measured: difference(measured, from, to),
              bad: difference(bad, from, to),
              empty: difference(empty, from, to),
              unknown: difference(unknown, from, to),
              shortfall: difference(shortfall, from, to),
            },
          }),
      };
    },
  };
}
