import { Temporal } from 'temporal-polyfill';
import { Span } from '../spans';

/** A day of a zone; it has 23 or 25 hours, or others, where the clocks change. */
export interface CalendarDay extends Span {
  /** `2026-11-23` */
  date: string;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  /** Day of the month. */
  day: number;
  hours: number;
  /** Where the clocks change within it, by how many minutes; positive where they go forward. */
  shift: number;
}

function startOf(day: Temporal.PlainDate, timeZone: string): number {
  return day.toZonedDateTime(timeZone).epochMilliseconds;
}

/** The Monday of the week an instant lies in, in a zone. */
export function mondayOf(timeZone: string, at: number): Temporal.PlainDate {
  const date = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  return date.subtract({ days: date.dayOfWeek - 1 });
}

/** The instants some weeks from a day on take, in a zone. */
export function weeksFrom(
  timeZone: string,
  first: Temporal.PlainDate,
  weeks: number,
): Span {
  return {
    start: startOf(first, timeZone),
    end: startOf(first.add({ weeks }), timeZone),
  };
}

/** The days of a zone that overlap a span, whole ones also at its edges. */
export function daysOf(timeZone: string, span: Span): CalendarDay[] {
  const days: CalendarDay[] = [];
  let date = Temporal.Instant.fromEpochMilliseconds(span.start)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  let start = startOf(date, timeZone);
  while (start < span.end) {
    const next = date.add({ days: 1 });
    const end = startOf(next, timeZone);
    const hours = (end - start) / 3_600_000;
    days.push({
      date: date.toString(),
      weekday: date.dayOfWeek,
      day: date.day,
      start,
      end,
      hours,
      shift: Math.round((24 - hours) * 60),
    });
    date = next;
    start = end;
  }
  return days;
}

/** A week of the calendar within a span. */
export interface CalendarWeek extends Span {
  /** "Week 48" */
  title: string;
  /** "23 – 29 Nov" */
  dates: string;
  /** "23 Nov" */
  first: string;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The weeks, Monday to Sunday, that days lie in; cut where the days are. */
export function weeksOf(days: readonly CalendarDay[]): CalendarWeek[] {
  const weeks: CalendarDay[][] = [];
  for (const day of days) {
    const last = weeks.at(-1);
    if (last && day.weekday !== 1) {
      last.push(day);
    } else {
      weeks.push([day]);
    }
  }
  return weeks.flatMap(week => {
    const [first] = week;
    const last = week.at(-1);
    if (!first || !last) {
      return [];
    }
    const from = Temporal.PlainDate.from(first.date);
    const to = Temporal.PlainDate.from(last.date);
    const month = (date: Temporal.PlainDate) => MONTHS[date.month - 1];
    return {
      title: `Week ${from.weekOfYear}`,
      dates:
        from.month === to.month
          ? `${from.day} – ${to.day} ${month(to)}`
          : `${from.day} ${month(from)} – ${to.day} ${month(to)}`,
      first: `${from.day} ${month(from)}`,
      start: first.start,
      end: last.end,
    };
  });
}
