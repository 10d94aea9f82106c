import {
  crossCheck,
  isGiven,
  optional,
  strictMap,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { readTimeOfDay } from '../../calculus/zone';
import { TimeRestriction } from '../types';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const MIDNIGHT_AFTER = '24:00';

function timeOfDay(example: string, isLegal: (text: string) => boolean) {
  return z
    .string()
    .refine(text => readTimeOfDay(text) !== undefined && isLegal(text), {
      params: {
        code: 'invalid-time',
        expected: `a time of day such as "${example}"`,
      },
    })
    .meta({ examples: [example] });
}

/** Some days of the week, some time of the day, or both. */
export const restriction = crossCheck(
  strictMap({
    days: optional(z.array(z.enum(WEEKDAYS)).min(1)).meta({
      description: 'Weekdays it starts on; every day where it is left out.',
    }),
    start: optional(timeOfDay('09:00', text => text !== MIDNIGHT_AFTER)),
    end: optional(timeOfDay('18:00', () => true)).meta({
      description:
        'Exclusive; on the next day where it is not after the start.',
    }),
  }),
  ({ days, start, end }, report) => {
    if (![days, start, end].some(isGiven)) {
      report({
        params: { code: 'required', expected: 'days, a start or an end' },
      });
    }
  },
);

/** A restriction as the calculus takes it. */
export function toRestriction({
  days = [...WEEKDAYS],
  start,
  end,
}: z.output<typeof restriction>): TimeRestriction {
  return {
    days: days.map(day => WEEKDAYS.indexOf(day) + 1),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
}
