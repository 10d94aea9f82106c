import {
  DayCount,
  ObjectiveExplanation,
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

/** Whether the days add up to the counts that the figures are made of. */
export function daysAddUp(objective: ObjectiveExplanation): boolean {
  const sum = sumOf(objective.days);
  return isSame(sum.good, objective.good) && isSame(sum.total, objective.total);
}
