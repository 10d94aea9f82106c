import { z } from 'zod';

/** A text that is not empty, without blanks around it, of at most so many characters. */
export const textField = (max: number) =>
  z
    .string()
    .trim()
    .min(1, { error: 'expected a text, found nothing' })
    .max(max, { error: `expected at most ${max} characters` })
    // PostgreSQL keeps none.
    .refine(value => !value.includes('\0'), {
      error: 'expected a text without NUL',
      params: { code: 'invalid-text' },
    });
