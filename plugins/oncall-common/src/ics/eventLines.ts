import { ComponentLines } from './contentLines';
import { IcsProperty, readProperties } from './properties';

/** The properties of an event, by their names, and what of it cannot be read. */
export interface EventLines {
  all(name: string): IcsProperty[];
  text(name: string): string | undefined;
  broken: string[];
  /** The first broken line that may belong to when the event is. */
  brokenTiming?: string;
}

const TIMING = new Set([
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'EXRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
]);
const TEXTS = [
  'UID',
  'SUMMARY',
  'DESCRIPTION',
  'STATUS',
  'SEQUENCE',
  'ATTENDEE',
  'ORGANIZER',
];
const WANTED = new Set([...TIMING, ...TEXTS]);

/** For a message. */
const quote = (line: string) =>
  JSON.stringify(line.length > 80 ? `${line.slice(0, 77)}…` : line);

/** Reads the lines of an event, without asking yet whether they make sense. */
export function readEventLines({ lines }: ComponentLines): EventLines {
  const { properties, broken } = readProperties(lines, WANTED);
  const all = (name: string) =>
    properties.filter(property => property.name === name);
  const timing = broken.find(({ name }) => TIMING.has(name));
  return {
    all,
    text: name => all(name)[0]?.values.map(String).join(','),
    broken: broken.map(({ line }) => quote(line)),
    brokenTiming: timing && quote(timing.line),
  };
}
