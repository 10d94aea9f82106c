const DAY_MS = 86_400_000;

/** Rows of the calendar. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** 0 is Monday; of a day YYYY-MM-DD. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** "Fri 20 Nov" of a day YYYY-MM-DD, whatever the reader's zone. */
export function dayWords(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
}

/** Place of each day: its column is the week, counted from that of the first day. */
export function placeDays(days: readonly { day: string }[]): {
  column: number;
  row: number;
}[] {
  const [first] = days;
  if (!first) {
    return [];
  }
  const origin = Date.parse(first.day) - weekdayOf(first.day) * DAY_MS;
  return days.map(({ day }) => ({
    column: Math.floor((Date.parse(day) - origin) / (7 * DAY_MS)),
    row: weekdayOf(day),
  }));
}

/** Where each month begins: the column of the first week in which it has a day. */
export function monthLabels(
  days: readonly { day: string }[],
): { column: number; label: string }[] {
  const places = placeDays(days);
  const labels: { column: number; label: string }[] = [];
  let month: string | undefined;
  days.forEach(({ day }, i) => {
    const column = places[i]?.column ?? 0;
    if (day.slice(0, 7) !== month) {
      month = day.slice(0, 7);
      const label = new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
        month: 'short',
        timeZone: 'UTC',
      });
      const last = labels[labels.length - 1];
      // Two names do not fit above two neighbouring weeks: the month that has more room is named.
      if (last && column - last.column < 2) {
        labels.pop();
      }
      labels.push({ column, label });
    }
  });
  return labels;
}
