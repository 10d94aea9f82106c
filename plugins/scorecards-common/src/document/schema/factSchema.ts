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
import { IDENTIFIER_RULE, isIdentifier } from '../identifier';
import { eachOnce } from './lists';

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
