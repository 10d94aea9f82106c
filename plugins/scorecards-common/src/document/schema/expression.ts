import {
  requiredText,
  textUpTo,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { parseExpression } from '../../expression';

/** A CEL expression whose syntax and literal patterns are right (codes `invalid-expression`, `invalid-pattern`). */
export const expression = requiredText
  .pipe(textUpTo(4096))
  .pipe(
    z.string().superRefine((text, { addIssue }) => {
      for (const { found, ...params } of parseExpression(text).issues) {
        addIssue({ code: 'custom', input: found, params });
      }
    }),
  )
  .meta({
    description:
      'CEL over facts, true or false; unknown facts make it unknown.',
    examples: ['slo.count > 0'],
  });
