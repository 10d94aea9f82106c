import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  entityRefField,
  instantField,
  maybe,
} from '@callboard/backstage-plugin-callboard-node';
import { CheckStatus } from '@callboard/backstage-plugin-scorecards-common';
import { z } from 'zod';

const STATUSES = [
  'pass',
  'fail',
  'unknown',
  'not-applicable',
  'waived',
] as const satisfies readonly CheckStatus[];

/** By ref, or by name. */
const scorecardField = z.string().transform((text, context) => {
  try {
    const ref = parseEntityRef(text, {
      defaultKind: 'scorecard',
      defaultNamespace: 'default',
    });
    return stringifyEntityRef(ref);
  } catch {
    context.addIssue({
      code: 'custom',
      message: 'expected a scorecard such as production-readiness',
      params: { code: 'invalid-entity-ref' },
    });
    return z.NEVER;
  }
});

/** A result of the past, as somebody sends it. */
export const importedResult = z
  .strictObject({
    entityRef: entityRefField,
    scorecard: scorecardField,
    from: instantField,
    to: maybe(instantField),
    statuses: z.record(z.string().max(255), z.enum(STATUSES)),
  })
  .refine(({ from, to }) => to === undefined || from < to, {
    path: ['to'],
    error: 'expected an instant after from',
    params: { code: 'wrong-order' },
  });

/** A result of the past that can be read. */
export type CheckedResult = z.output<typeof importedResult>;
