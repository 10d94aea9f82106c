import { z } from 'zod';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function isDate(text: unknown): text is string {
  if (typeof text !== 'string' || !DATE.test(text)) {
    return false;
  }
  const date = new Date(text);
  return (
    !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
  );
}

/** A day (UTC), code `invalid-date`. Some readers of YAML make dates of what looks like one. */
export const effectiveFrom = z
  .unknown()
  .meta({
    type: 'string',
    format: 'date',
    description:
      'From this day on (UTC) the check counts; before, what it would say is told beside.',
    examples: ['2026-10-01'],
  })
  .transform((value, { addIssue }) => {
    const isReadDate = value instanceof Date && !Number.isNaN(value.getTime());
    const text = isReadDate ? value.toISOString().slice(0, 10) : value;
    if (isDate(text)) {
      return text;
    }
    addIssue({
      code: 'custom',
      input: value,
      params: {
        code: 'invalid-date',
        expected: 'a date such as 2026-10-01',
      },
    });
    return z.NEVER;
  });
