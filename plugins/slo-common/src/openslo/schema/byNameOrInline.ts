import {
  crossCheck,
  exactlyOne,
  isGiven,
  optional,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { OpenSloMetadata } from '../documents';
import { OpenSloKind } from '../versions';

const INLINE_KEYS = ['kind', 'metadata', 'spec'];

/**
 * A document of another kind, by name or written out in place: either the one key of `reference`, or `kind`,
 * `metadata` and `spec`.
 */
export function byNameOrInline<R extends z.ZodRawShape, S>(
  reference: R,
  inline: {
    kind: OpenSloKind;
    metadata: z.ZodType<OpenSloMetadata>;
    spec: z.ZodType<S>;
  },
) {
  const [ref = ''] = Object.keys(reference);
  const fields = z.strictObject({
    ...reference,
    kind: optional(z.enum([inline.kind])),
    metadata: optional(inline.metadata),
    spec: optional(inline.spec),
  });
  return crossCheck(fields, (value, report) => {
    const missing = INLINE_KEYS.filter(key => !isGiven(value[key]));
    const isInline = missing.length < INLINE_KEYS.length;
    if (isGiven(value[ref]) || !isInline) {
      exactlyOne(
        { [ref]: value[ref], spec: isInline || undefined },
        [ref, 'spec'],
        report,
      );
      return;
    }
    for (const key of missing) {
      report({
        path: [key],
        params: {
          code: 'required',
          expected: `the ${key} of the ${inline.kind} written in place`,
        },
      });
    }
  });
}
