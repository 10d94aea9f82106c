import {
  DayCount,
  ObjectiveExplanation,
  SliceCounts,
  SourceCount,
} from '@callboard/backstage-plugin-slo-common';

/** Sums of counts. */
export interface CountSum {
  good: number;
  total: number;
  observedSeconds: number;
}

/** Adds up what sources or days counted. */
export function sumOf(counts: readonly (SourceCount | DayCount)[]): CountSum {
  const add = (of: (count: SourceCount | DayCount) => number) =>
    counts.reduce((sum, count) => sum + of(count), 0);
  return {
    good: add(({ good }) => good),
    total: add(({ total }) => total),
    observedSeconds: add(({ observedSeconds }) => observedSeconds),
  };
}

/** Counts need not be whole; what differs by less than this share of them is dust of their addition. */
const DUST = 1e-9;

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= DUST * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Adds up the slices of days. */
export function slicesOf(days: readonly DayCount[]): SliceCounts {
  const add = (of: keyof SliceCounts) =>
    days.reduce((sum, day) => sum + (day.slices?.[of] ?? 0), 0);
  return {
    measured: add('measured'),
    bad: add('bad'),
    empty: add('empty'),
    unknown: add('unknown'),
  };
}

/** Whether the events of the days add up to those that the figures are made of. */
export function eventsAddUp(objective: ObjectiveExplanation): boolean {
  const sum = sumOf(objective.days);
  return isSame(sum.good, objective.good) && isSame(sum.total, objective.total);
}

/** Whether the slices of the days do; they need not where time that was not watched counts as bad. */
export function slicesAddUp(objective: ObjectiveExplanation): boolean {
  const { days, slices } = objective;
  const sum = slicesOf(days);
  return (
    !slices || (sum.measured === slices.measured && sum.bad === slices.bad)
  );
}
