import ICAL from 'ical.js';
import { readTime, WrittenTime } from './moments';

/** A recurrence rule of RFC 5545 §3.3.10 without its `UNTIL`, which is an instant and not a wall clock. */
export interface RecurrenceRule {
  frequency: string;
  interval: number;
  count?: number;
  until?: WrittenTime;
  /** All other parts by their names. */
  parts: Readonly<Record<string, string>>;
}

const PARTS = new Set([
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'WKST',
  'BYSECOND',
  'BYMINUTE',
  'BYHOUR',
  'BYDAY',
  'BYMONTHDAY',
  'BYYEARDAY',
  'BYWEEKNO',
  'BYMONTH',
  'BYSETPOS',
]);

const ISO_UNTIL = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/;

function readUntil(text: string): WrittenTime | undefined {
  return ISO_UNTIL.test(text)
    ? readTime(
        text.replace(ISO_UNTIL, (_, year, month, day, hours, ...rest) => {
          const [minutes, seconds, utc] = rest;
          const date = `${year}-${month}-${day}`;
          return hours ? `${date}T${hours}:${minutes}:${seconds}${utc}` : date;
        }),
        undefined,
      )
    : undefined;
}

/** A whole number from 1; a number of 12 digits or more cannot be told from no number at all. */
const positive = (text: string | undefined) =>
  text && /^\d{1,11}$/.test(text) && Number(text) > 0
    ? Number(text)
    : undefined;

/** What is wrong with the parts taken together; both libraries would pass over it, and believe another rule. */
function objection(names: string[], parts: Record<string, string>) {
  const unknown = names.find(name => !PARTS.has(name));
  if (unknown !== undefined) {
    return `${unknown || 'an empty part'} is no part of a rule`;
  }
  if (new Set(names).size < names.length) {
    return 'a part stands there twice';
  }
  if (!parts.FREQ) {
    return 'FREQ is missing';
  }
  if (parts.COUNT !== undefined && parts.UNTIL !== undefined) {
    return 'COUNT and UNTIL exclude each other';
  }
  const number = ['COUNT', 'INTERVAL'].find(
    name => parts[name] !== undefined && !positive(parts[name]),
  );
  if (number) {
    return `${number} is no number from 1`;
  }
  const zero = ['BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYSETPOS'].find(name =>
    parts[name]?.split(',').some(value => Number(value) === 0),
  );
  return zero && `${zero} has no 0`;
}

/**
 * Reads a rule.
 *
 * @throws Error that says what is wrong with it
 */
export function readRule(text: string): RecurrenceRule {
  const pairs = text
    .trim()
    .toUpperCase()
    .split(';')
    .filter(part => part !== '')
    .map(part => part.split('=', 2));
  const names = pairs.map(([name = '']) => name);
  const all = Object.fromEntries(
    pairs.map(([name = '', value = '']) => [name, value]),
  );
  const wrong = objection(names, all);
  if (wrong) {
    throw new Error(wrong);
  }
  const { FREQ = '', INTERVAL, COUNT, UNTIL, ...parts } = all;
  const until = UNTIL === undefined ? undefined : readUntil(UNTIL);
  if (UNTIL !== undefined && !until) {
    throw new Error('UNTIL is no day and no time');
  }
  // Checks the frequency and every list, by the limits of the RFC.
  ICAL.Recur.fromString(writeRule(FREQ, parts));
  return {
    frequency: FREQ,
    interval: positive(INTERVAL) ?? 1,
    count: positive(COUNT),
    until,
    parts,
  };
}

/** A rule as text. */
export function writeRule(
  frequency: string,
  parts: Readonly<Record<string, string>>,
): string {
  return Object.entries({ FREQ: frequency, ...parts })
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
}
