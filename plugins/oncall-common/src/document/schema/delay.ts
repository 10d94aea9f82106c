import { z } from 'zod';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const LONGEST = 30 * DAY;

const SHORTHAND: Record<string, number> = {
  m: MINUTE,
  h: HOUR,
  d: DAY,
  w: WEEK,
};
const ISO = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const ISO_UNITS = [WEEK, DAY, HOUR, MINUTE, 1];

/** Seconds of an ISO 8601 duration (`PT5M`) or OpenSLO's shorthand (`5m`); undefined where the text is neither. */
function readSeconds(text: string): number | undefined {
  const [, count, unit = ''] = /^(\d+)([mhdw])$/.exec(text) ?? [];
  if (count !== undefined) {
    return Number(count) * (SHORTHAND[unit] ?? 0);
  }
  const parts = ISO.exec(text)?.slice(1);
  if (!parts?.some(part => part !== undefined) || text.endsWith('T')) {
    return undefined;
  }
  return parts.reduce(
    (sum, part, index) => sum + Number(part ?? 0) * (ISO_UNITS[index] ?? 0),
    0,
  );
}

/** How long a level has to answer, as seconds. Months and years have no length, and nobody waits for so long. */
export const delay = z
  .string()
  .meta({
    description:
      'How long this level has to answer before the next one is asked.',
    examples: ['PT5M', '15m'],
  })
  .transform((text, context) => {
    const seconds = readSeconds(text);
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
