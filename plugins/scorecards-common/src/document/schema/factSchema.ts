import {
  entityRef,
  isMap,
  optional,
  readDurationSeconds,
  requiredText,
  strictMap,
  textUpTo,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { FACT_TYPES } from '../../model';
import { eachOnce } from './lists';

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** What CEL keeps for itself, and what authors would take for it. */
const RESERVED = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while now google cel'.split(
    ' ',
  ),
);

/** Whether expressions can name something so. */
export function isIdentifier(name: string): boolean {
  return IDENTIFIER.test(name) && name.length <= 63 && !RESERVED.has(name);
}

/** What {@link isIdentifier} asks for. */
export const IDENTIFIER_RULE = {
  code: 'invalid-name',
  expected:
    'a name that expressions can use: letters, digits and _, not a digit first, no word of CEL',
};

const LONGEST_SECONDS = 366 * 24 * 3600;

const timeToLive = z
  .string()
  .meta({
    description: 'After it a pushed fact is unknown.',
    examples: ['P7D', '24h'],
  })
  .transform((text, { addIssue }) => {
    const seconds = readDurationSeconds(text);
    if (seconds === undefined || seconds <= 0 || seconds > LONGEST_SECONDS) {
      addIssue({
        code: 'custom',
        input: text,
        params:
          seconds === undefined
            ? {
                code: 'invalid-duration',
                expected: 'a duration such as P7D or 24h',
              }
            : {
                code: 'out-of-range',
                expected:
                  'a duration of more than nothing and at most 366 days',
              },
      });
      return z.NEVER;
    }
    return seconds * 1000;
  });

const field = strictMap({
  name: requiredText.refine(name => name === '' || isIdentifier(name), {
    params: IDENTIFIER_RULE,
  }),
  type: z.enum(FACT_TYPES),
  unit: optional(requiredText.pipe(textUpTo(63))),
  description: requiredText.pipe(textUpTo(1000)),
});

/** `spec` of a FactSchema. */
export function factSchemaSpec(namespace: string) {
  return strictMap({
    owner: entityRef('Group', namespace).meta({
      description: 'Who answers for the facts.',
    }),
    timeToLive,
    fields: eachOnce(
      z.array(field).min(1).max(200),
      item => ({ key: isMap(item) ? item.name : undefined, path: ['name'] }),
      'a name that no other field has',
    ),
  });
}
