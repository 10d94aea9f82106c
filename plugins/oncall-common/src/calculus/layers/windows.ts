import { TimeRestriction } from '../../document/types';
import { Segment, Track, zip } from '../tracks';
import { Span } from '../types';
import { DAY, readTimeOfDay, weekdayOf, Zone } from '../zone';

/** Milliseconds since the midnight of a day; the end may lie on the next one. */
interface DayWindow {
  days: readonly number[];
  start: number;
  end: number;
}

function readWindow({ days, start, end }: TimeRestriction): DayWindow {
  const from = readTimeOfDay(start ?? '00:00') ?? 0;
  const to = readTimeOfDay(end ?? '24:00') ?? DAY;
  return { days, start: from, end: to > from ? to : to + DAY };
}

/**
 * When restrictions let somebody be on call (or off-hours are): a window belongs to the day it starts on, also past
 * midnight. Where the clocks show an hour twice, a window starts with the first and ends with the last.
 */
export function windows(
  restrictions: readonly TimeRestriction[],
  zone: Zone,
  range: Span,
): Segment<true>[] {
  const inOrder = restrictions
    .map(readWindow)
    .sort((a, b) => a.start - b.start);
  const byWeekday = Array.from({ length: 8 }, (_, weekday) =>
    inOrder.filter(({ days }) => days.includes(weekday)),
  );
  // A window may have started the day before, and a zone may have skipped a day since.
  const firstDay = Math.floor(zone.wallAt(range.start) / DAY) - 2;
  const lastDay = Math.floor(zone.wallAt(range.end) / DAY) + 1;
  const found: Segment<true>[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    for (const window of byWeekday[weekdayOf(day)] ?? []) {
      const from = zone.instantOf(day * DAY + window.start, 'start');
      const to = zone.instantOf(day * DAY + window.end, 'end');
      const start = Math.max(range.start, from);
      const end = Math.min(range.end, to);
      const last = found.at(-1);
      if (last && start <= last.end) {
        last.end = Math.max(last.end, end);
      } else if (start < end) {
        found.push({ start, end, value: true });
      }
    }
  }
  return found;
}

/** What of a track lies within windows. */
export function within<T>(track: Track<T>, allowed: Track<true>): Segment<T>[] {
  return zip(track, allowed, (value, allow) => (allow ? value : undefined));
}
