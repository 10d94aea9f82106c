import { z } from 'zod';
import { parseWhen } from '../lib/parseWhen';

/** An instant, or a UTC date that stands for its end; as UTC with milliseconds. */
export const whenField = z.string().transform((text, context) => {
  try {
    return parseWhen(text, 'at', 'end')?.toISOString();
  } catch {
    context.addIssue({
      code: 'custom',
      message: 'expected a date, or an ISO 8601 instant with an offset',
      params: { code: 'invalid-instant' },
    });
    return z.NEVER;
  }
});
