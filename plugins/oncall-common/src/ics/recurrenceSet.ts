import { DAY } from '../calculus/zone';
import { WrittenTime } from './moments';
import {
  lengthUntil,
  PlacedEvent,
  PlacedLength,
  wallIn,
  ZoneOf,
} from './placement';
import { Allowance, recur, WallSpan } from './recur';
import { RecurrenceRule } from './rule';
import { TimeSet } from './TimeSet';
import { IcsLimits } from './types';

/** What reading a calendar's events takes. */
export interface ReadingContext {
  zoneOf: ZoneOf;
  limits: Required<IcsLimits>;
  allowance: Allowance;
}

/** A wall clock at which a series recurs, with a length of its own where a period was added. */
export interface Recurrence {
  wall: number;
  at: number;
  length?: PlacedLength;
}

/** Whether an occurrence is not past a rule's end. An `UNTIL` with a Z is an instant, any other is on the wall clock. */
function isUntil(until: WrittenTime, isDay: boolean, wall: number, at: number) {
  if (until.isDay) {
    return wall < until.wall + DAY;
  }
  return (until.isUtc && !isDay ? at : wall) <= until.wall;
}

function wallsOfRule(
  rule: RecurrenceRule,
  { zone, wall: first, event }: PlacedEvent,
  span: WallSpan,
  { limits, allowance }: ReadingContext,
): number[] {
  const { until } = rule;
  // Of an UNTIL only the day is certain before offsets are known.
  const to = until ? Math.min(span.to, until.wall + 2 * DAY) : span.to;
  const walls = recur(rule, first, { ...span, to }, limits, allowance);
  return until
    ? walls.filter(wall =>
        isUntil(until, event.start.isDay, wall, zone.instantOf(wall).at),
      )
    : walls;
}

function addedTimes(
  { event, zone, wall: first }: PlacedEvent,
  { zoneOf }: ReadingContext,
): [number, PlacedLength | undefined][] {
  return event.added.map(({ start, end }) => {
    const isBareDay = start.isDay && !event.start.isDay;
    const wall = isBareDay
      ? start.wall + (first - Math.floor(first / DAY) * DAY)
      : wallIn(zone, start, zoneOf);
    return [wall, end && lengthUntil(end, wall, zone, zoneOf)];
  });
}

/** The longest an occurrence of a series may be, milliseconds. */
export function longestOf(series: PlacedEvent, context: ReadingContext) {
  const { wall, exact } = series.length;
  return addedTimes(series, context).reduce(
    (longest, [, length]) =>
      Math.max(longest, length ? length.wall + length.exact : 0),
    wall + exact,
  );
}

/**
 * When a series recurs within a span of its wall clock, in order: its start and what rules and `RDATE` add, without what
 * `EXDATE` takes away (RFC 5545 §3.8.5).
 *
 * @throws TooManyError, EventError
 */
export function recurrencesOf(
  series: PlacedEvent,
  span: WallSpan,
  context: ReadingContext,
): Recurrence[] {
  const { event, zone, wall: first } = series;
  const walls = new Map<number, PlacedLength | undefined>([[first, undefined]]);
  for (const rule of event.rules) {
    for (const wall of wallsOfRule(rule, series, span, context)) {
      walls.set(wall, undefined);
    }
  }
  for (const [wall, length] of addedTimes(series, context)) {
    walls.set(wall, length);
  }
  for (const rule of event.exceptRules) {
    for (const wall of wallsOfRule(rule, series, span, context)) {
      walls.delete(wall);
    }
  }
  const except = new TimeSet(event.except, series, context.zoneOf);
  return [...walls]
    .filter(([wall]) => wall >= span.from && wall <= span.to)
    .map(([wall, length]) => ({ wall, length, at: zone.instantOf(wall).at }))
    .filter(({ wall, at }) => !except.has(wall, at))
    .sort((a, b) => a.wall - b.wall);
}
