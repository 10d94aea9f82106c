import {
  crossCheck,
  exactlyOne,
  optional,
  requiredText,
  strictMap,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { Context } from './Context';
import { delay } from './delay';
import { moment } from './moment';
import { name, namedOnce } from './names';
import { participant } from './people';
import { restriction } from './restriction';

const PRIORITY = 1000;

function rotation(context: Context) {
  return strictMap({
    type: z.enum(['hourly', 'daily', 'weekly', 'monthly']),
    length: optional(z.number().int().min(1).max(1000)).meta({
      description: 'A turn is so many hours, days, weeks or months long; 1.',
    }),
    start: moment(context, 'First handoff; turns are counted from here.'),
    participants: z
      .array(participant(context))
      .min(1)
      .max(200)
      .meta({ description: 'In the order of their turns.' }),
  });
}

function layer(context: Context) {
  return crossCheck(
    strictMap({
      name,
      priority: optional(z.number().int().min(-PRIORITY).max(PRIORITY)).meta({
        description:
          'A higher layer hides lower ones while it has somebody; 0.',
      }),
      rotation: optional(rotation(context)),
      ics: optional(requiredText).meta({
        description: 'Name of a calendar feed in the configuration.',
      }),
      restrictions: optional(z.array(restriction).max(50)).meta({
        description: 'Only at these times; always where there are none.',
      }),
    }),
    (fields, report) => exactlyOne(fields, ['rotation', 'ics'], report),
  );
}

/** Escalation levels in the order they are asked. */
export function levels(context: Context) {
  const level = strictMap({
    name,
    delay: optional(delay),
    layers: namedOnce(z.array(layer(context)).min(1).max(20)),
  });
  return namedOnce(z.array(level).min(1).max(20)).meta({
    description: 'Escalation levels in the order they are asked.',
  });
}
