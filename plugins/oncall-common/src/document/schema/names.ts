import {
  didYouMean,
  isMap,
  requiredText,
  textUpTo,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { Context } from './Context';

/** Name of a level or a layer. */
export const name = requiredText.pipe(textUpTo(63));

/** A list in which no two items have the same name (code `duplicate`). */
export function namedOnce<T extends z.ZodType>(list: z.ZodArray<T>) {
  return list.superRefine(
    (items, context) => {
      const seen = new Set<unknown>();
      items.forEach((item, index) => {
        const own = isMap(item) ? item.name : undefined;
        if (own !== undefined && seen.has(own)) {
          context.addIssue({
            code: 'custom',
            path: [index, 'name'],
            input: own,
            params: {
              code: 'duplicate',
              expected: 'a name that no other one has',
            },
          });
        }
        seen.add(own);
      });
    },
    { when: ({ value }) => Array.isArray(value) },
  );
}

/** Name of one of the document's own levels (code `unknown-level`). */
export function levelName({ levels }: Context) {
  return z
    .string()
    .meta({ description: 'Name of a level; all of them where it is left out.' })
    .transform((text, { addIssue }) => {
      if (levels.includes(text)) {
        return text;
      }
      const meant = didYouMean(text, levels);
      const names = levels.join(', ') || 'none';
      addIssue({
        code: 'custom',
        input: text,
        params: {
          code: 'unknown-level',
          expected: `a level of the schedule, ${
            meant ? `did you mean ${meant}?` : `one of ${names}`
          }`,
        },
      });
      return z.NEVER;
    });
}
