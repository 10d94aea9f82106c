import type { Span } from '../calculus/types';
import { SortedSchedules } from './schedules';
import { ScheduleFact } from './types';

/** What all schedules together say of a span of time, from good to bad. */
export type Cover = 'somebody' | 'declared' | 'unknown' | 'nobody';

/** A span of time of which one thing is true. */
export interface CoverSpan extends Span {
  cover: Cover;
}

function coverOf({ nobody, knownUntil }: ScheduleFact, at: number): Cover {
  if (at >= knownUntil) {
    return 'unknown';
  }
  const gap = nobody.find(({ start, end }) => start <= at && at < end);
  if (!gap) {
    return 'somebody';
  }
  return gap.declared ? 'declared' : 'nobody';
}

/** Whether somebody on call is paged is another question; nobody is nobody. */
const inDoubt = (cover: Cover): Cover =>
  cover === 'somebody' ? 'unknown' : cover;

/** One schedule with somebody is enough; and nobody is meant to be there only where all of them say so. */
function combine(covers: readonly Cover[]): Cover {
  const order: Cover[] = ['somebody', 'unknown', 'nobody'];
  return order.find(cover => covers.includes(cover)) ?? 'declared';
}

/** How a span of time is covered, in order, without gaps; neighbours differ. */
export function coverage(
  { answering, unsure, doubtful }: SortedSchedules,
  { start, end }: Span,
): CoverSpan[] {
  const perhaps = unsure.map(({ schedule }) => schedule);
  const borders = [...answering, ...perhaps]
    .flatMap(({ nobody, knownUntil }) => [
      knownUntil,
      ...nobody.flatMap(gap => [gap.start, gap.end]),
    ])
    .filter(at => at > start && at < end);
  const doubts = doubtful.map((): Cover => 'unknown');
  const spans: CoverSpan[] = [];
  for (const at of [start, ...new Set(borders.sort((a, b) => a - b))]) {
    const cover = combine([
      ...answering.map(schedule => coverOf(schedule, at)),
      ...perhaps.map(schedule => inDoubt(coverOf(schedule, at))),
      ...doubts,
    ]);
    const last = spans.at(-1);
    if (last) {
      last.end = at;
    }
    if (last?.cover !== cover) {
      spans.push({ start: at, end, cover });
    }
  }
  const last = spans.at(-1);
  if (last) {
    last.end = end;
  }
  return spans;
}
