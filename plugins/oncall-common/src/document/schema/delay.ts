import { readDurationSeconds } from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';

const LONGEST = 30 * 24 * 3600;

/** How long a level has to answer, as seconds. Months and years have no length, and nobody waits for so long. */
export const delay = z
  .string()
  .meta({
    description:
      'How long this level has to answer before the next one is asked.',
    examples: ['PT5M', '15m'],
  })
  .transform((text, context) => {
    const seconds = readDurationSeconds(text);
    if (seconds === undefined || seconds > LONGEST) {
      context.addIssue({
        code: 'custom',
        input: text,
        params: {
          code: seconds === undefined ? 'invalid-duration' : 'out-of-range',
          expected:
            seconds === undefined
              ? 'a duration such as PT5M or 5m'
              : 'a duration of at most 30 days',
        },
      });
      return z.NEVER;
    }
    return seconds;
  });
