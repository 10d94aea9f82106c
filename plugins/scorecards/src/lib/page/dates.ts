const DAY = 24 * 3_600_000;

/** How far back one looks without asking for another date. */
export const USUAL_LOOK_BACK = 30;

/** The UTC date of an instant: "2026-11-26". */
export function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** The UTC date so many days before another date. */
export function daysBefore(date: string, days: number): string {
  return dateOf(Date.parse(date) - days * DAY);
}

/** The first day of the quarter that a date lies in. */
export function startOfQuarter(date: string): string {
  const month = Number(date.slice(5, 7)) - 1;
  const first = String(month - (month % 3) + 1).padStart(2, '0');
  return `${date.slice(0, 4)}-${first}-01`;
}

/** A date to choose with one click. */
export interface DatePreset {
  date: string;
  label: string;
}

/** Days that people compare with. What falls on the same date is offered once. */
export function datePresets(from: string, ago: string): DatePreset[] {
  const presets = [
    ...[7, USUAL_LOOK_BACK, 90].map(days => ({
      date: daysBefore(from, days),
      label: `${days} days ${ago}`,
    })),
    { date: startOfQuarter(from), label: 'start of the quarter' },
  ];
  return presets.filter(
    ({ date }, index) =>
      date !== from && presets.findIndex(one => one.date === date) === index,
  );
}

/** A date as people read it: "28 October 2026". */
export function dateWords(date: string): string {
  return new Date(date).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** A date as short as it can be said: "28 Oct", with its year where that is another one than that of `today`. */
export function shortDate(date: string, today: string): string {
  return new Date(date).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(date.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
    timeZone: 'UTC',
  });
}

/** The date that a text is, where it is one that has begun; a hand-written URL may hold anything. */
export function readDate(
  text: string | null,
  today: string,
): string | undefined {
  const date = text?.slice(0, 10) ?? '';
  const valid =
    /^\d{4}-\d{2}-\d{2}$/.test(date) &&
    Number.isFinite(Date.parse(date)) &&
    dateOf(Date.parse(date)) === date;
  return valid && date <= today ? date : undefined;
}
