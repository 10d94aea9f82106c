import {
  crossCheck,
  Fields,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { readInstant } from '../../calculus/zone';
import { Context } from './Context';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})?$/;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

function textOf(value: unknown): unknown {
  if (value instanceof Date) {
    // Some readers of YAML make dates of what looks like one, in UTC as YAML 1.1 has it.
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  }
  return typeof value === 'string' && DATE.test(value)
    ? `${value}T00:00`
    : value;
}

function problemOf(value: unknown, text: unknown, { zone }: Context) {
  if (value === undefined || value === null) {
    return { code: 'required', expected: 'a date and time' };
  }
  if (
    typeof text !== 'string' ||
    !DATE_TIME.test(text) ||
    readInstant(text, zone, 'start') === undefined
  ) {
    return {
      code: 'invalid-date-time',
      expected: 'a date and time such as 2026-03-01T09:00',
    };
  }
  const year = Number(text.slice(0, 4));
  return year < FIRST_YEAR || year > LAST_YEAR
    ? {
        code: 'out-of-range',
        expected: `a year from ${FIRST_YEAR} to ${LAST_YEAR}`,
      }
    : undefined;
}

/** A date and time: with an offset an instant, without one a wall clock; a date alone is its midnight. */
export function moment(context: Context, description: string) {
  return z
    .unknown()
    .meta({ type: 'string', description, examples: ['2026-03-01T09:00'] })
    .transform((value, { addIssue }) => {
      const text = textOf(value);
      const params = problemOf(value, text, context);
      if (params || typeof text !== 'string') {
        addIssue({ code: 'custom', input: value, params });
        return z.NEVER;
      }
      return text;
    });
}

/** `start` and `end` of a span. */
export function spanShape(context: Context) {
  return {
    start: moment(context, 'From when on, in the schedule’s zone.'),
    end: moment(context, 'Until when, exclusive.'),
  };
}

/** Refuses spans that end before they start, or at once (code `out-of-range`). */
export function endsAfterStart<T extends z.ZodType>(
  context: Context,
  schema: T,
): T {
  return crossCheck(schema, (fields, report) => {
    const span = readSpan(fields, context);
    if (span && span.end <= span.start) {
      report({
        path: ['end'],
        input: fields.end,
        params: { code: 'out-of-range', expected: 'an end after the start' },
      });
    }
  });
}

/** The span of a map that nobody has looked at yet; undefined where it has none. */
export function readSpan({ start, end }: Fields, { zone }: Context) {
  if (typeof start !== 'string' || typeof end !== 'string') {
    return undefined;
  }
  const from = readInstant(start, zone, 'start');
  const to = readInstant(end, zone, 'end');
  return from === undefined || to === undefined
    ? undefined
    : { start: from, end: to };
}
