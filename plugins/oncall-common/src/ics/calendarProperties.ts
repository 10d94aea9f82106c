import { readProperties } from './properties';

const WANTED = new Set(['X-WR-CALNAME', 'NAME', 'X-WR-TIMEZONE']);

const TEXT = new Set(['SUMMARY']);

/** What a calendar says of itself. */
export function calendarProperties(lines: readonly string[]): {
  name?: string;
  timeZone?: string;
} {
  const { properties } = readProperties(lines, WANTED);
  const raw = (name: string) =>
    properties.find(property => property.name === name)?.raw.trim() ?? '';
  const name = raw('X-WR-CALNAME') || raw('NAME');
  // Of a property it does not know the library leaves escaped what is a text all the same.
  const [text] = readProperties([`SUMMARY:${name}`], TEXT).properties;
  return {
    name: text?.values.map(String).join(',').trim() || undefined,
    timeZone: raw('X-WR-TIMEZONE') || undefined,
  };
}
