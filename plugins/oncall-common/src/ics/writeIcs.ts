/** An event to write; instants are milliseconds since the epoch. @public */
export interface WrittenShift {
  /** Unique, and the same each time the calendar is written. */
  uid: string;
  start: number;
  /** Null where no end is known: it is then written for a year, and says so. */
  end: number | null;
  summary: string;
  description?: string;
  url?: string;
}

/** A calendar to write. @public */
export interface WriteIcsOptions {
  name: string;
  url?: string;
  shifts: readonly WrittenShift[];
  /** How often a reader should look again. */
  refreshMinutes: number;
  /** Milliseconds since the epoch. */
  now: number;
}

const YEAR = 365 * 86_400_000;
const NO_END = 'No end is known: shown for a year.';

/** Half a character cannot be written as UTF-8. */
const wellFormed = (text: string) =>
  text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');

/** RFC 5545 §3.3.11: a text holds no control characters but the tab; a break of the line is `\n`. */
const escapeText = (text: string) =>
  wellFormed(text)
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** An address is no text: nothing of it may end the line. */
const escapeUrl = (url: string) =>
  encodeURI(wellFormed(url)).replace(/%25/g, '%');

const utc = (at: number) =>
  `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** RFC 5545 §3.1: a line has at most 75 octets, and a character is not to be torn apart. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

function eventLines(shift: WrittenShift, now: number): string[] {
  const end = shift.end ?? Math.max(shift.start, now) + YEAR;
  const notes = [shift.description, shift.end === null ? NO_END : undefined];
  const description = notes.filter(note => note).join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(shift.uid)}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(shift.start)}`,
    // Clocks of calendars have seconds: a shift of less must not end when it begins.
    `DTEND:${utc(Math.max(end, shift.start + 1000))}`,
    `SUMMARY:${escapeText(shift.summary)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(shift.url ? [`URL:${escapeUrl(shift.url)}`] : []),
    // Whoever is on call can still be invited to a meeting.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * Writes an iCalendar (RFC 5545, with the names and the refresh interval of RFC 7986): times in UTC, lines ended by CRLF
 * and folded at 75 octets.
 * @public
 */
export function writeIcs(options: WriteIcsOptions): string {
  const { now, url } = options;
  const name = escapeText(options.name);
  const refresh = `PT${Math.max(1, Math.round(options.refreshMinutes))}M`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Callboard//On-call//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...(url ? [`URL:${escapeUrl(url)}`] : []),
    ...options.shifts.flatMap(shift => eventLines(shift, now)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
