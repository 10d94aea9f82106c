import { Temporal } from 'temporal-polyfill';
import { TimeWindow } from '../model';
import { durationSeconds, OpenSloDuration, parseDuration } from '../openslo';
import { TimeRange } from './ranges';

/** Where a window lies, or that it has not begun yet, or why it cannot be told. @public */
export type WindowAt =
  | { range: TimeRange }
  /** Seconds since the epoch. */
  | { startsAt: number }
  | { reason: string };

/** Real lengths on average, to find a window quickly; the search then corrects itself. */
const MEAN_DAYS = { d: 1, w: 7, M: 30.436875, Q: 91.310625, Y: 365.2425 };

/** Months and quarters are added to the anchor itself, so that the 31st clamps without drift. */
function localBorder(
  anchor: Temporal.PlainDateTime,
  unit: keyof typeof MEAN_DAYS,
  count: number,
): Temporal.PlainDateTime {
  switch (unit) {
    case 'd':
      return anchor.add({ days: count });
    case 'w':
      return anchor.add({ weeks: count });
    case 'M':
      return anchor.add({ months: count });
    case 'Q':
      return anchor.add({ months: 3 * count });
    default:
      return anchor.add({ years: count });
  }
}

/**
 * Start of the k-th window. Days and longer are counted on the local calendar, so that a day has 23 or 25 hours when
 * clocks change; minutes and hours are exact. A border in the skipped hour moves on by the hour, one in the repeated
 * hour is the first of the two.
 */
function borders(
  calendar: { startTime: string; timeZone: string },
  { value, unit }: OpenSloDuration,
) {
  const anchor = Temporal.PlainDateTime.from(
    calendar.startTime.replace(' ', 'T'),
  );
  const toSeconds = (local: Temporal.PlainDateTime) =>
    local.toZonedDateTime(calendar.timeZone).epochMilliseconds / 1000;
  const first = toSeconds(anchor);
  if (unit === 'm' || unit === 'h') {
    const seconds = value * (unit === 'm' ? 60 : 3_600);
    return { seconds, at: (k: number) => first + k * seconds };
  }
  return {
    seconds: value * MEAN_DAYS[unit] * 86_400,
    at: (k: number) =>
      k === 0 ? first : toSeconds(localBorder(anchor, unit, k * value)),
  };
}

function calendarWindowAt(
  window: TimeWindow,
  duration: OpenSloDuration,
  instant: number,
): WindowAt {
  const { calendar } = window;
  if (!calendar) {
    return { reason: 'a window that is not rolling needs a calendar' };
  }
  try {
    const { seconds, at } = borders(calendar, duration);
    if (instant < at(0)) {
      return { startsAt: at(0) };
    }
    let k = Math.max(0, Math.floor((instant - at(0)) / seconds));
    while (k > 0 && at(k) > instant) {
      k -= 1;
    }
    while (at(k + 1) <= instant) {
      k += 1;
    }
    return { range: { start: at(k), end: at(k + 1) } };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      reason: `the calendar ${calendar.startTime} ${calendar.timeZone} with windows of ${window.duration} cannot be evaluated: ${why}`,
    };
  }
}

/**
 * What the clocks of a zone show at an instant, to the minute: `2030-01-01 00:00`.
 *
 * @param instant - seconds since the epoch
 */
export function wallClockAt(instant: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant * 1000)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
}

/**
 * The window at an instant: a rolling one ends there, a calendar window contains it.
 *
 * Calendar windows repeat from `startTime`, in its zone. Exact, not cut to any grid.
 *
 * @param instant - seconds since the epoch
 * @public
 */
export function windowAt(window: TimeWindow, instant: number): WindowAt {
  const duration = parseDuration(window.duration);
  const seconds = durationSeconds(window.duration);
  if (!duration || !seconds) {
    return { reason: `a window of ${window.duration} cannot be evaluated` };
  }
  return window.isRolling
    ? { range: { start: instant - seconds, end: instant } }
    : calendarWindowAt(window, duration, instant);
}
