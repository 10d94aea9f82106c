import {
  optional,
  requiredText,
  RuleParams,
  textUpTo,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';

function matching(pattern: RegExp, params: RuleParams) {
  return z.string().refine(text => pattern.test(text), { params });
}

/** RFC 1123 label. */
export const dnsLabel = requiredText.pipe(
  matching(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/, {
    code: 'invalid-name',
    expected:
      'an RFC 1123 label (at most 63 of a-z, 0-9 and "-", alphanumeric at both ends)',
  }),
);

/** `description` of every spec. */
export const description = optional(textUpTo(1050));

/** Any map, kept as written. */
export const anyMap = z.record(z.string(), z.unknown());

/** Exactly these, in whatever order. */
export const operator = z.enum(['lte', 'gte', 'lt', 'gt']);

/** Durations of `openslo/v1`. */
export const durationV1 = requiredText.pipe(
  matching(/^\d+[mhdwMQY]$/, {
    code: 'invalid-duration',
    expected: 'a duration such as 30d (a number and one of m h d w M Q Y)',
  }),
);

/** Durations of `openslo.com/v2alpha`, which has no months, quarters and years. */
export const durationV2alpha = requiredText.pipe(
  matching(/^\d+[mhdw]$/, {
    code: 'invalid-duration',
    expected: 'a duration such as 30d (a number and one of m h d w)',
  }),
);
