import { readIcs } from '../readIcs';
import { IcsCalendar, IcsOccurrence, ReadIcsOptions } from '../types';

/** A calendar of some lines. */
export const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join(
    '\r\n',
  );

/** An event of some lines. */
export const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');

/** A range by ISO 8601 instants. */
export const between = (start: string, end: string) => ({
  start: Date.parse(start),
  end: Date.parse(end),
});

export const YEAR_2026 = between('2026-01-01T00:00Z', '2027-01-01T00:00Z');

/** `2026-03-01T09:00 +60m: summary`, in UTC. */
export const describeOccurrence = ({ start, end, summary }: IcsOccurrence) =>
  `${new Date(start).toISOString().slice(0, 16)} +${(end - start) / 60_000}m${
    summary && `: ${summary}`
  }`;

/** A calendar's occurrences and the codes of its problems. */
export function read(
  text: string,
  options: Partial<ReadIcsOptions> = {},
): { events: string[]; problems: string[]; calendar: IcsCalendar } {
  const found = readIcs(text, { range: YEAR_2026, ...options });
  return {
    events: found.events.map(describeOccurrence),
    problems: found.problems.map(({ code }) => code),
    calendar: found,
  };
}
