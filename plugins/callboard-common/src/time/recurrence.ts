import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { readMoment, wallOf } from './wallClock';

/** Recurrences are worked out on wall clocks, which know no changes of the offset: as UTC. */
const PLAIN = 'UTC';
const SIGN = '[+-]?';

/** A list of whole numbers; those that may count from the end may be negative. */
const numbers = (text: string, least: number, most: number, sign = '') =>
  text.split(',').every(part => {
    const value = new RegExp(`^${sign}\\d{1,3}$`).test(part)
      ? Number(part)
      : Number.NaN;
    return Math.abs(value) >= least && Math.abs(value) <= most;
  });
const positive = (text: string) =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 10_000;

/**
 * The parts of RFC 5545 that a rule may have, each with its check: the library takes what it does not understand for
 * nothing, and a rule that excludes every day instead of one a month would be believed.
 */
const PARTS: Record<string, (value: string) => boolean> = {
  FREQ: value =>
    ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(value),
  INTERVAL: positive,
  COUNT: positive,
  UNTIL: value => /^\d{8}(T\d{6}Z?)?$/.test(value) && untilText(value) !== '',
  BYDAY: value =>
    value
      .split(',')
      .every(day => /^([+-]?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU)$/.test(day)),
  BYMONTHDAY: value => numbers(value, 1, 31, SIGN),
  BYMONTH: value => numbers(value, 1, 12),
  BYYEARDAY: value => numbers(value, 1, 366, SIGN),
  BYWEEKNO: value => numbers(value, 1, 53, SIGN),
  BYSETPOS: value => numbers(value, 1, 366, SIGN),
  BYHOUR: value => numbers(value, 0, 23),
  BYMINUTE: value => numbers(value, 0, 59),
  WKST: value => /^(MO|TU|WE|TH|FR|SA|SU)$/.test(value),
};

function partsOf(rule: string): [name: string, value: string][] {
  return rule
    .trim()
    .toLocaleUpperCase('en-US')
    .replace(/^RRULE:/, '')
    .split(';')
    .map(part => {
      const [name = '', value = ''] = part.split('=');
      return [name, value];
    });
}

function untilText(value: string): string {
  const [, date = '', time = '235959'] =
    /^(\d{8})(?:T(\d{6})Z?)?$/.exec(value) ?? [];
  const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(
    6,
  )}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`;
  return readMoment(iso) ? iso : '';
}

/** `UNTIL` as a wall clock: with a Z it is an instant, a mere date includes that day. */
function untilWall(value: string, timeZone: string): string {
  const iso = untilText(value);
  const moment = readMoment(value.endsWith('Z') ? `${iso}Z` : iso);
  const wall = moment ? wallOf(moment, timeZone) : undefined;
  return `${String(wall?.round('second')).replace(/[-:]/g, '')}Z`;
}

/**
 * What is wrong with an RRULE of RFC 5545, in terms of what was expected.
 *
 * @returns undefined where nothing is
 * @public
 */
export function recurrenceProblem(rule: string): string | undefined {
  const parts = partsOf(rule);
  const names = parts.map(([name]) => name);
  const wrong = parts.find(([name, value]) => !PARTS[name]?.(value));
  if (wrong) {
    const [name, value] = wrong;
    return name === 'FREQ' || !(name in PARTS)
      ? `an RRULE of ${Object.keys(PARTS).join(
          ', ',
        )} with FREQ from HOURLY to YEARLY`
      : `an RRULE with a legal ${name}, not ${JSON.stringify(value)}`;
  }
  if (!names.includes('FREQ')) {
    return 'an RRULE with FREQ';
  }
  if (new Set(names).size < names.length) {
    return 'an RRULE that has each part once';
  }
  if (names.includes('COUNT') && names.includes('UNTIL')) {
    return 'an RRULE with COUNT or UNTIL, not both';
  }
  try {
    // Some rules are refused only when they are worked out, far from where they began.
    const first = Temporal.PlainDateTime.from('2026-01-01T00:00');
    const from = first.add({ years: 20 });
    const to = from.add({ months: 2 });
    recurringWalls({ rule, first, timeZone: PLAIN, from, to });
    return undefined;
  } catch (error) {
    return `an RRULE (${error instanceof Error ? error.message : error})`;
  }
}

function createRule(
  rule: string,
  first: Temporal.PlainDateTime,
  timeZone: string,
): RRuleTemporal {
  const text = partsOf(rule)
    .map(([name, value]) =>
      name === 'UNTIL'
        ? `UNTIL=${untilWall(value, timeZone)}`
        : `${name}=${value}`,
    )
    .join(';');
  return new RRuleTemporal({
    rruleString: `RRULE:${text}`,
    dtstart: first.toZonedDateTime(PLAIN),
  });
}

/**
 * The wall clocks at which a rule recurs within a span, in order. The first occurrence is always one of them.
 *
 * @param options - `rule`: one that {@link recurrenceProblem} has no objection to; `timeZone`: the IANA zone of the
 *   clocks, by which an `UNTIL` with a Z is read; `from` and `to`: both included
 * @public
 */
export function recurringWalls(options: {
  rule: string;
  first: Temporal.PlainDateTime;
  timeZone: string;
  from: Temporal.PlainDateTime;
  to: Temporal.PlainDateTime;
}): Temporal.PlainDateTime[] {
  const { rule, first, timeZone, from, to } = options;
  const walls = createRule(rule, first, timeZone)
    .between(from.toZonedDateTime(PLAIN), to.toZonedDateTime(PLAIN), true)
    .map(found => Temporal.PlainDateTime.from(found.toPlainDateTime()));
  const compare = Temporal.PlainDateTime.compare;
  const firstIsIn = compare(first, from) >= 0 && compare(first, to) <= 0;
  return firstIsIn && !walls.some(wall => wall.equals(first))
    ? [first, ...walls]
    : walls;
}
