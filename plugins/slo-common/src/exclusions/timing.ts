import {
  instantOf,
  isTimeZone,
  readMoment,
  recurrenceProblem,
  recurringWalls,
  wallOf,
  WrittenMoment,
} from '@callboard/backstage-plugin-callboard-common';
import { Temporal } from 'temporal-polyfill';

/** When an exclusion takes place, as people write it. @public */
export interface ExclusionTiming {
  /** ISO 8601; without an offset a wall clock in the zone. */
  start: string;
  /** End of the first occurrence, as `start`. */
  end: string;
  /** IANA zone; UTC where it is left out. */
  timeZone?: string;
  /** RFC 5545 RRULE. */
  recurrence?: string;
}

/** Something wrong with a timing. @public */
export interface ExclusionTimingProblem {
  field: keyof ExclusionTiming;
  /** Stable, kebab-case. */
  code: string;
  /** What should have been there. */
  expected: string;
}

/** A half-open span of time [start, end), seconds since the epoch. @public */
export interface ExclusionSpan {
  start: number;
  end: number;
}

/** Room for whatever a zone does to its clocks. */
const SLACK = { days: 2 };

function toSpan(
  start: WrittenMoment,
  end: WrittenMoment,
  timeZone: string,
): ExclusionSpan {
  const at = (moment: WrittenMoment, edge: 'start' | 'end') =>
    'wall' in moment
      ? instantOf(moment.wall, timeZone, edge)
      : moment.instant.epochMilliseconds;
  return { start: at(start, 'start') / 1000, end: at(end, 'end') / 1000 };
}

/**
 * What is wrong with a timing, nothing if nothing is.
 * @public
 */
export function checkExclusionTiming(
  timing: ExclusionTiming,
): ExclusionTimingProblem[] {
  const { timeZone = 'UTC', recurrence } = timing;
  const problems: ExclusionTimingProblem[] = [];
  const moments = (['start', 'end'] as const).map(field => {
    const moment = readMoment(timing[field]);
    if (!moment) {
      problems.push({
        field,
        code: 'invalid-date-time',
        expected: 'a date and time such as 2026-03-01T02:00',
      });
    }
    return moment;
  });
  if (!isTimeZone(timeZone)) {
    problems.push({
      field: 'timeZone',
      code: 'invalid-time-zone',
      expected: 'an IANA time zone such as Europe/Berlin',
    });
  }
  const broken =
    recurrence === undefined ? undefined : recurrenceProblem(recurrence);
  if (broken) {
    problems.push({
      field: 'recurrence',
      code: 'invalid-recurrence',
      expected: broken,
    });
  }
  const [start, end] = moments;
  if (problems.length === 0 && start && end) {
    const span = toSpan(start, end, timeZone);
    if (span.end <= span.start) {
      problems.push({
        field: 'end',
        code: 'out-of-range',
        expected: 'an end after the start',
      });
    }
  }
  return problems;
}

/** The first occurrence as people wrote it, and how long it is on the wall clock. */
function readFirst(timing: ExclusionTiming) {
  const { timeZone = 'UTC' } = timing;
  const [start, end] = [readMoment(timing.start), readMoment(timing.end)];
  if (!start || !end) {
    throw new Error('The timing was not checked');
  }
  const wall = wallOf(start, timeZone);
  return {
    wall,
    length: wall.until(wallOf(end, timeZone), { largestUnit: 'hours' }),
    span: toSpan(start, end, timeZone),
  };
}

/**
 * The occurrences that overlap a range, whole, in order of their starts. An endless recurrence ends with the range.
 *
 * Every occurrence has the first one's start and length on the wall clock: a night's maintenance from 1 to 4 o'clock
 * lasts two hours when the clocks go forward and four when they go back.
 *
 * @param timing - one that {@link checkExclusionTiming} has no objection to
 * @public
 */
export function exclusionOccurrences(
  timing: ExclusionTiming,
  range: ExclusionSpan,
): ExclusionSpan[] {
  const { timeZone = 'UTC', recurrence } = timing;
  const first = readFirst(timing);
  const overlaps = ({ start, end }: ExclusionSpan) =>
    start < end && start < range.end && end > range.start;
  if (recurrence === undefined) {
    return [first.span].filter(overlaps);
  }
  const clock = (seconds: number) =>
    Temporal.Instant.fromEpochMilliseconds(Math.round(seconds * 1000))
      .toZonedDateTimeISO(timeZone)
      .toPlainDateTime();
  return recurringWalls({
    rule: recurrence,
    first: first.wall,
    timeZone,
    from: clock(range.start).subtract(first.length).subtract(SLACK),
    to: clock(range.end).add(SLACK),
  })
    .map(wall =>
      wall.equals(first.wall)
        ? first.span
        : toSpan({ wall }, { wall: wall.add(first.length) }, timeZone),
    )
    .filter(overlaps);
}
