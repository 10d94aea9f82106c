import {
  didYouMean,
  entityRef,
  isTimeZone,
  optional,
  requiredText,
  strictMap,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { override, temporary } from './changes';
import { Context } from './Context';
import { levels } from './level';
import { restriction } from './restriction';

const timeZone = z
  .string()
  .meta({
    description: 'IANA zone of all wall clocks of the schedule.',
    examples: ['Europe/Berlin'],
  })
  .transform((text, { addIssue }) => {
    if (isTimeZone(text)) {
      return text;
    }
    const meant = didYouMean(text, Intl.supportedValuesOf('timeZone'));
    addIssue({
      code: 'custom',
      input: text,
      params: {
        code: 'invalid-time-zone',
        expected: `an IANA time zone${
          meant ? `, did you mean ${meant}?` : ' such as Europe/Berlin'
        }`,
      },
    });
    return z.NEVER;
  });

/** `spec` of an OnCallSchedule. */
export function specSchema(context: Context) {
  return strictMap({
    owner: entityRef('Group', context.namespace).meta({
      description: 'The group whose schedule it is.',
    }),
    timeZone,
    levels: levels(context),
    overrides: optional(z.array(override(context)).max(500)),
    temporary: optional(z.array(temporary(context)).max(100)),
    offHours: optional(z.array(restriction).max(50)).meta({
      description: 'When nobody is on call on purpose: no gaps.',
    }),
    holidays: optional(requiredText).meta({
      description: 'Name of a calendar of holidays in the configuration.',
    }),
  });
}
