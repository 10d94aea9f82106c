import {
  crossCheck,
  isGiven,
  isMap,
  optional,
  strictMap,
  textUpTo,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { Context } from './Context';
import { endsAfterStart, readSpan, spanShape } from './moment';
import { levelName } from './names';
import { personRef } from './people';

/** Who is on call instead of whom, for a while. */
export function override(context: Context) {
  const shape = strictMap({
    ...spanShape(context),
    level: optional(levelName(context)),
    remove: optional(personRef(context)).meta({
      description: 'Who goes; replaced where "add" is given too.',
    }),
    add: optional(personRef(context)).meta({
      description: 'Who comes; without "remove" beside whoever is there.',
    }),
    reason: optional(textUpTo(1000)),
  });
  return endsAfterStart(
    context,
    crossCheck(shape, ({ remove, add }, report) => {
      if (!isGiven(remove) && !isGiven(add)) {
        report({
          path: ['remove'],
          params: {
            code: 'required',
            expected: 'somebody to remove or to add',
          },
        });
      }
    }),
  );
}

/** A schedule in the place of everything, for a while. */
export function temporary(context: Context) {
  const shift = endsAfterStart(
    context,
    strictMap({
      ...spanShape(context),
      users: z.array(personRef(context)).min(1).max(50),
    }),
  );
  const shape = strictMap({
    ...spanShape(context),
    level: optional(levelName(context)),
    shifts: z.array(shift).max(500).meta({
      description: 'Who is on call; what they leave free is free on purpose.',
    }),
  });
  return endsAfterStart(
    context,
    crossCheck(shape, ({ shifts, ...fields }, report) => {
      const whole = readSpan(fields, context);
      const list: unknown[] = Array.isArray(shifts) ? shifts : [];
      list.forEach((item, index) => {
        const part = isMap(item) ? readSpan(item, context) : undefined;
        if (
          whole &&
          part &&
          (part.start < whole.start || part.end > whole.end)
        ) {
          report({
            path: ['shifts', index],
            input: item,
            params: {
              code: 'out-of-range',
              expected: 'a shift within the temporary schedule',
            },
          });
        }
      });
    }),
  );
}
