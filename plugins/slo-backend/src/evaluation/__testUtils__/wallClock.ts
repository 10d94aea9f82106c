const formats = new Map<string, Intl.DateTimeFormat>();

/** Local date and time of an instant, `2026-03-29 03:00`, by Intl alone. */
export function wallClock(seconds: number, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(timeZone, format);
  return format.format(seconds * 1000);
}

/** The first instant at which the clocks of a zone show at least this, by trying every five minutes. */
export function firstInstantOf(wall: string, timeZone: string): number {
  const guess = Date.parse(`${wall.replace(' ', 'T')}:00Z`) / 1000;
  for (let at = guess - 15 * 3_600; at < guess + 15 * 3_600; at += 300) {
    if (wallClock(at, timeZone) >= wall) {
      return at;
    }
  }
  throw new Error(`${timeZone} never shows ${wall}`);
}

/** `wall` moved by whole days or months on paper; a day that the month does not have becomes its last. */
export function moveWall(
  wall: string,
  by: { days?: number; months?: number },
): string {
  const [date = '', time = ''] = wall.split(' ');
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const months = year * 12 + (month - 1) + (by.months ?? 0);
  const newYear = Math.floor(months / 12);
  const newMonth = months - newYear * 12;
  const lastDay = new Date(Date.UTC(newYear, newMonth + 1, 0)).getUTCDate();
  const moved = new Date(
    Date.UTC(newYear, newMonth, Math.min(day, lastDay) + (by.days ?? 0)),
  );
  return `${moved.toISOString().slice(0, 10)} ${time}`;
}

const STEPS: Record<string, { days?: number; months?: number }> = {
  d: { days: 1 },
  w: { days: 7 },
  M: { months: 1 },
  Q: { months: 3 },
  Y: { months: 12 },
};

/** The calendar window that contains an instant, found by walking from the first one. */
export function walkToWindow(
  calendar: { startTime: string; timeZone: string },
  unit: string,
  value: number,
  now: number,
): { start: number; end: number } {
  const anchor = calendar.startTime.slice(0, 16);
  const step = STEPS[unit] ?? {};
  const border = (k: number) =>
    firstInstantOf(
      moveWall(anchor, {
        days: step.days && step.days * value * k,
        months: step.months && step.months * value * k,
      }),
      calendar.timeZone,
    );
  let k = 0;
  let start = border(0);
  for (;;) {
    const end = border(k + 1);
    if (end > now) {
      return { start, end };
    }
    start = end;
    k += 1;
  }
}
