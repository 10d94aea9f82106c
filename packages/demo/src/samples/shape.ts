import { randomAt } from './random';

/** A span of time relative to the demo's beginning (the instant it was first started), in hours. */
export interface Span {
  /** Negative: before the beginning. */
  fromHours: number;
  hours: number;
  /** It happens again every so many days, before and after. Once, where left out. */
  everyDays?: number;
}

/** What every shape may have. */
interface Watched {
  /** Spans in which nobody counted: no samples, not samples of zero. */
  unwatched?: readonly Span[];
}

/** The traffic of one service. */
export interface EventShape extends Watched {
  kind: 'events';
  /** Events per minute at the busiest hour of a weekday. */
  perMinute: number;
  /** Share of bad events on a usual day, ratio 0..1. */
  badRatio: number;
  /** Spans in which more went wrong. */
  incidents?: ReadonlyArray<Span & { badRatio: number; story: string }>;
  /** What goes wrong on purpose every Sunday (UTC). */
  sundays?: { fromHour: number; hours: number; badRatio: number };
  /** Width of a sample, seconds: 60 for an SLO that is judged by the minute, 300 where left out. */
  bucketSeconds?: 60;
}

/** A gauge, measured once per bucket. */
export interface ValueShape extends Watched {
  kind: 'value';
  /** What it usually is. */
  value: number;
  /** How far it usually strays from that, either way. */
  spread: number;
  /** Spans in which it was something else. */
  incidents?: ReadonlyArray<Span & { value: number; story: string }>;
}

/** What is measured of one SLO. */
export type Shape = EventShape | ValueShape;

/** Events of one minute. */
export interface Minute {
  good: number;
  total: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Share of the busiest hour that is left at night and on weekends. */
const NIGHT = 0.35;
const WEEKEND = 0.7;

function isWithin(span: Span, secondsSinceStart: number): boolean {
  const sinceSpan = secondsSinceStart - span.fromHours * HOUR;
  const period = (span.everyDays ?? 0) * DAY;
  const phase = period ? ((sinceSpan % period) + period) % period : sinceSpan;
  return phase >= 0 && phase < span.hours * HOUR;
}

/** Quiet at 03:00 UTC, busy at 15:00 UTC, quieter on weekends. Ratio 0..1 of the busiest hour. */
function busyness(epochSeconds: number): number {
  const date = new Date(epochSeconds * 1000);
  const hours = date.getUTCHours() + date.getUTCMinutes() / 60;
  const daily =
    NIGHT + (1 - NIGHT) * (0.5 - 0.5 * Math.cos(((hours - 3) / 12) * Math.PI));
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  return weekend ? daily * WEEKEND : daily;
}

/** Epoch seconds 0 was a Thursday; its first Sunday began three days later. */
function secondsSinceSunday(epochSeconds: number): number {
  return (epochSeconds - 3 * DAY) % (7 * DAY);
}

function isDrill(
  { fromHour, hours }: { fromHour: number; hours: number },
  epochSeconds: number,
): boolean {
  const since = secondsSinceSunday(epochSeconds) - fromHour * HOUR;
  return since >= 0 && since < hours * HOUR;
}

/** Rounds so that the mean over many minutes is kept: 0.3 becomes 1 in three of ten minutes. */
function roundFairly(expected: number, random: number): number {
  return Math.floor(expected) + (random < expected % 1 ? 1 : 0);
}

/**
 * What happened in a minute. The same arguments give the same counts, always.
 *
 * @param seed - tells services of the same shape apart
 * @param start - when the demo was first started, epoch seconds
 * @param minute - start of the minute, epoch seconds
 * @returns undefined where nobody counted
 */
export function minuteOf(
  seed: string,
  shape: EventShape,
  start: number,
  minute: number,
): Minute | undefined {
  const sinceStart = minute - start;
  if (shape.unwatched?.some(span => isWithin(span, sinceStart))) {
    return undefined;
  }
  const index = Math.floor(minute / 60);
  const noise = 0.85 + 0.3 * randomAt(`${seed}/traffic`, index);
  const total = Math.round(shape.perMinute * busyness(minute) * noise);
  const incident = shape.incidents?.find(span => isWithin(span, sinceStart));
  const drill =
    shape.sundays && isDrill(shape.sundays, minute) ? shape.sundays : undefined;
  const { badRatio } = incident ?? drill ?? shape;
  const expectedBad = total * badRatio;
  const bad = roundFairly(expectedBad, randomAt(`${seed}/bad`, index));
  return { good: total - Math.min(bad, total), total };
}

/**
 * What a gauge shows at an instant. The same arguments give the same value, always.
 *
 * @param start - when the demo was first started, epoch seconds
 * @param instant - epoch seconds
 * @returns undefined where nobody looked
 */
export function valueAt(
  seed: string,
  shape: ValueShape,
  start: number,
  instant: number,
): number | undefined {
  const sinceStart = instant - start;
  if (shape.unwatched?.some(span => isWithin(span, sinceStart))) {
    return undefined;
  }
  const incident = shape.incidents?.find(span => isWithin(span, sinceStart));
  const stray = 2 * randomAt(`${seed}/value`, Math.floor(instant / 60)) - 1;
  const value = (incident ?? shape).value + shape.spread * stray;
  return Number(value.toFixed(3));
}
