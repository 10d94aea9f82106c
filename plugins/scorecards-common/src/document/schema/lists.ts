import { didYouMean } from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';

/** A list in which nothing is twice (code `duplicate`), told of the second one. */
export function eachOnce<T extends z.ZodType>(
  list: z.ZodArray<T>,
  keyOf: (item: unknown) => { key: unknown; path: string[] },
  expected: string,
) {
  return list.superRefine(
    (items, context) => {
      const seen = new Set<unknown>();
      items.forEach((item, index) => {
        const { key, path } = keyOf(item);
        if (key !== undefined && seen.has(key)) {
          context.addIssue({
            code: 'custom',
            path: [index, ...path],
            input: key,
            params: { code: 'duplicate', expected },
          });
        }
        seen.add(key);
      });
    },
    { when: ({ value }) => Array.isArray(value) },
  );
}

/** Name of one of the scorecard's own levels (code `unknown-level`). */
export function levelOf(levels: readonly string[]) {
  return z
    .string()
    .meta({ description: 'Name of one of the levels.' })
    .superRefine((text, { addIssue }) => {
      if (!levels.includes(text)) {
        const meant = didYouMean(text, levels);
        const hint = meant
          ? `did you mean ${meant}?`
          : `one of ${levels.join(', ') || 'none'}`;
        addIssue({
          code: 'custom',
          input: text,
          params: {
            code: 'unknown-level',
            expected: `a level of the scorecard, ${hint}`,
          },
        });
      }
    });
}
