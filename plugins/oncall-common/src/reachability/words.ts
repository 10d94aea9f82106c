const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a thousand times as long as using it, and there are thousands of services to judge. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(timeZone, format);
  return format;
}

/** An instant in words: `Thu 24 Dec 09:00 UTC`. */
export function writeInstant(at: number, timeZone: string): string {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const [weekday, day, month, hour, minute] = [
    parts.get('weekday'),
    parts.get('day'),
    parts.get('month'),
    parts.get('hour'),
    parts.get('minute'),
  ];
  return `${weekday} ${day} ${month} ${hour}:${minute} ${timeZone}`;
}

/** A length of time in words, of its two largest units: `1 d 6 h`. */
export function writeLength(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const parts: [number, string][] = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ];
  const first = parts.findIndex(([value]) => value > 0);
  return parts
    .slice(first, first + 2)
    .filter(([value]) => value > 0)
    .map(([value, unit]) => `${value} ${unit}`)
    .join(' ');
}

/** Some of a list in words: `a, b, c and 2 more`. */
export function writeList(items: readonly string[], most = 3): string {
  const shown = items.slice(0, most).join(', ');
  const more = items.length - most;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
