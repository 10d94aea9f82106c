import { Range } from '../database/RecordStore';

const DAY_SECONDS = 86_400;

/** The parts of some ranges that begin on one day (UTC). */
export interface DayRanges {
  /** `2026-03-01`. */
  day: string;
  ranges: Range[];
}

/**
 * Cuts ranges at midnight (UTC). What lies on a grid that does not divide the day, such as slices of 7 minutes, is not
 * torn: it belongs to the day it begins on.
 *
 * @param ranges - in order, disjoint, on the grid
 */
export function cutByDay(ranges: Range[], gridSeconds: number): DayRanges[] {
  const days: DayRanges[] = [];
  for (const { start, end } of ranges) {
    let from = start;
    while (from < end) {
      const day = Math.floor(from / DAY_SECONDS);
      const midnight = (day + 1) * DAY_SECONDS;
      const border = Math.ceil(midnight / gridSeconds) * gridSeconds;
      const part = { start: from, end: Math.min(end, border) };
      const name = new Date(day * DAY_SECONDS * 1000)
        .toISOString()
        .slice(0, 10);
      const last = days.at(-1);
      if (last?.day === name) {
        last.ranges.push(part);
      } else {
        days.push({ day: name, ranges: [part] });
      }
      from = part.end;
    }
  }
  return days;
}
