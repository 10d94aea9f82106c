import {
  crossCheck,
  isGiven,
  isTimeZone,
  optional,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { TimeWindow } from '../../model/definition';

/** "YYYY-MM-DD HH:MM:SS", as Go's `time.DateTime` reads it: a single digit for the hour will do. */
const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2}) (\d{1,2}):(\d{2}):(\d{2})$/;

function isDateTime(text: string): boolean {
  const [, ...parts] = DATE_TIME.exec(text) ?? [];
  const [year = 0, month = 0, day = 0, hour = 99, minute = 99, second = 99] =
    parts.map(Number);
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return (
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60
  );
}

const calendar = z.strictObject({
  startTime: z.string().refine(isDateTime, {
    params: {
      code: 'invalid-date-time',
      expected: 'an instant as YYYY-MM-DD HH:MM:SS',
    },
  }),
  timeZone: z.string().refine(isTimeZone, {
    params: {
      code: 'invalid-time-zone',
      expected: 'an IANA time zone such as Europe/Berlin',
    },
  }),
});

/** `timeWindow`: a list of exactly one; the calendar is given if and only if the window is not rolling. */
export function timeWindows(duration: z.ZodType<string>) {
  const window = z.strictObject({
    duration,
    isRolling: optional(z.boolean()),
    calendar: optional(calendar),
  });
  const checked = crossCheck(window, (value, report) => {
    if (value.isRolling === true && isGiven(value.calendar)) {
      report({
        path: ['calendar'],
        input: value.calendar,
        params: {
          code: 'forbidden',
          expected: 'no calendar, because isRolling is true',
        },
      });
    }
    if (value.isRolling !== true && !isGiven(value.calendar)) {
      report({
        path: ['calendar'],
        params: {
          code: 'required',
          expected: 'a calendar, because isRolling is not true',
        },
      });
    }
  });
  return z
    .array(checked)
    .length(1)
    .transform(([only]): TimeWindow => {
      const from = only?.calendar;
      return {
        duration: only?.duration ?? '0d',
        isRolling: only?.isRolling ?? false,
        calendar: from && {
          ...from,
          // A single digit for the hour is legal; the model has always two.
          startTime: from.startTime.replace(/ (\d):/, ' 0$1:'),
        },
      };
    });
}
