import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { DAY } from '../calculus/zone';
import { RecurrenceRule, writeRule } from './rule';
import { IcsLimits } from './types';

/** A span of wall clocks, both ends included. */
export interface WallSpan {
  from: number;
  to: number;
}

/** What is left to spend on working out rules; one for a whole calendar. */
export interface Allowance {
  steps: number;
  occurrences: number;
}

/** Thrown where a rule asks for more than a calendar may cost. */
export class TooManyError extends Error {}

const UNITS: Record<string, number> = {
  SECONDLY: 1000,
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: DAY,
  WEEKLY: 7 * DAY,
  MONTHLY: 28 * DAY,
  YEARLY: 365 * DAY,
};
const BY_TIME = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];
/** A step of a rule by hours or less takes about ten times as long as one by days. */
const SHORT_STEP_COST = 10;

/** Whether a rule is an even beat of wall clocks, to be counted instead of walked along. */
const isBeat = ({ frequency, parts }: RecurrenceRule) =>
  frequency !== 'MONTHLY' &&
  frequency !== 'YEARLY' &&
  Object.keys(parts).every(name => name === 'WKST');

function beats(
  rule: RecurrenceRule,
  first: number,
  { from, to }: WallSpan,
  most: number,
): number[] {
  const step = (UNITS[rule.frequency] ?? DAY) * rule.interval;
  const begin = Math.max(0, Math.ceil((from - first) / step));
  const end = Math.min(
    (rule.count ?? Infinity) - 1,
    Math.floor((to - first) / step),
  );
  if (end - begin + 1 > most) {
    throw new TooManyError();
  }
  return Array.from(
    { length: Math.max(0, end - begin + 1) },
    (_, index) => first + (begin + index) * step,
  );
}

/**
 * How many candidates a rule makes one look at, at most: a rule with a `COUNT` has to be followed from its first
 * occurrence, any other only from the beginning of the span.
 */
function countSteps(rule: RecurrenceRule, first: number, span: WallSpan) {
  const unit = UNITS[rule.frequency] ?? DAY;
  const begin = rule.count === undefined ? Math.max(first, span.from) : first;
  const periods = Math.max(0, span.to - begin) / (unit * rule.interval) + 1;
  const times = BY_TIME.reduce(
    (product, name) => product * (rule.parts[name]?.split(',').length ?? 1),
    1,
  );
  const cost = unit < DAY ? SHORT_STEP_COST : unit / DAY;
  return Math.ceil(periods * cost * times);
}

const zoned = (wall: number) =>
  Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC');

/**
 * The wall clocks at which a rule recurs within a span, in order; the first occurrence need not be one of them.
 *
 * @throws TooManyError where that costs too much, Error where the rule makes no sense
 */
export function recur(
  rule: RecurrenceRule,
  first: number,
  span: WallSpan,
  limits: Required<IcsLimits>,
  allowance: Allowance,
): number[] {
  const most = Math.min(limits.occurrencesPerEvent, allowance.occurrences);
  if (span.to < Math.max(first, span.from)) {
    return [];
  }
  if (isBeat(rule)) {
    return beats(rule, first, span, most);
  }
  const steps = countSteps(rule, first, span);
  if (steps > Math.min(limits.stepsPerRule, allowance.steps)) {
    throw new TooManyError();
  }
  allowance.steps -= steps;
  const { frequency, interval, count, parts } = rule;
  const walls = new RRuleTemporal({
    rruleString: `RRULE:${writeRule(frequency, {
      ...parts,
      INTERVAL: String(interval),
      ...(count !== undefined && { COUNT: String(count) }),
    })}`,
    dtstart: zoned(first),
    maxIterations: limits.stepsPerRule,
  })
    .between(zoned(span.from), zoned(span.to), true)
    .map(found => found.epochMilliseconds);
  if (walls.length > most) {
    throw new TooManyError();
  }
  return walls;
}
