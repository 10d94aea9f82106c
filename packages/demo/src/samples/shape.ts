import { randomAt } from './random';

/** A span of time relative to the demo's beginning (the instant it was first started), in hours. */
export interface Span {
  /** Negative: before the beginning. */
  fromHours: number;
  hours: number;
  /** It happens again every so many days, before and after. Once, where left out. */
  everyDays?: number;
}

/** The traffic of one service. */
export interface Shape {
  /** Events per minute at the busiest hour of a weekday. */
  perMinute: number;
  /** Share of bad events on a usual day, ratio 0..1. */
  badRatio: number;
  /** Spans in which more went wrong. */
  incidents?: ReadonlyArray<Span & { badRatio: number; story: string }>;
  /** Spans in which nobody counted: no samples, not samples of zero. */
  unwatched?: readonly Span[];
}

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
  shape: Shape,
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
  const expectedBad = total * (incident?.badRatio ?? shape.badRatio);
  const bad = roundFairly(expectedBad, randomAt(`${seed}/bad`, index));
  return { good: total - Math.min(bad, total), total };
}
