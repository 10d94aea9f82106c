// A wall clock is a whole number here: the milliseconds since 1970-01-01T00:00 that would have passed if clocks never
// changed. So it can be reckoned with like an instant, without a zone.

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const MONTHS = 12;

/** Day since 1970-01-01 of a date in the proleptic Gregorian calendar; `month` counts from 0 and may run over. */
export function dayOf(year: number, month: number, date: number): number {
  return (
    Date.UTC(year + Math.floor(month / MONTHS), mod(month, MONTHS), date) / DAY
  );
}

/** Year, month (from 0) and day of the month of a wall clock. */
export function dateOf(wall: number): {
  year: number;
  month: number;
  date: number;
} {
  const utc = new Date(wall);
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth(),
    date: utc.getUTCDate(),
  };
}

/** 1 Monday to 7 Sunday; day 0, 1970-01-01, was a Thursday. */
export function weekdayOf(day: number): number {
  return mod(day + 3, 7) + 1;
}

/** A wall clock so many months later on the same day of the month, or on the month's last where it has no such day. */
export function addMonths(wall: number, months: number): number {
  const { year, month, date } = dateOf(wall);
  const last =
    dayOf(year, month + months + 1, 1) - dayOf(year, month + months, 1);
  const day = dayOf(year, month + months, Math.min(date, last));
  return day * DAY + mod(wall, DAY);
}

/** Whole months from one wall clock to another, rounded down without regard to the day of the month. */
export function monthsBetween(from: number, to: number): number {
  const [a, b] = [dateOf(from), dateOf(to)];
  return (b.year - a.year) * MONTHS + b.month - a.month;
}

/** A wall clock in ISO 8601: `2026-01-05T09:00`. */
export function writeWall(wall: number): string {
  return new Date(wall).toISOString().slice(0, 16);
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
