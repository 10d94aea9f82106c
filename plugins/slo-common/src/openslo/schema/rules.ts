import { z } from 'zod';

/** What a broken rule is called and what it asks for; {@link toDocumentIssues} reads it back from zod's issue. */
export interface RuleParams {
  code: string;
  expected: string;
}

/** A key that may be missing; as in OpenSLO's Go SDK, `null` is the same as missing. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform(value => value ?? undefined);
}

/** A text that must be there and not be empty. */
export const requiredText = z.string().min(1);

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

/** A text of limited length in characters (code points, as Go counts runes). */
export function textUpTo(limit: number) {
  return z.string().refine(text => [...text].length <= limit, {
    params: {
      code: 'too-long',
      expected: `at most ${limit} characters`,
    } satisfies RuleParams,
  });
}

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

/** A map whose values nobody has looked at. */
export type Fields = Record<string, unknown>;

/** Where a rule about several keys reports. */
export type Report = (issue: {
  path?: (string | number)[];
  input?: unknown;
  params: RuleParams;
}) => void;

/**
 * Adds a rule about several keys of a map. It runs even where single keys are wrong already, so that one reading
 * reports everything; so it must not trust the types of what it sees.
 */
export function crossCheck<T extends z.ZodType>(
  schema: T,
  check: (fields: Fields, report: Report) => void,
): T {
  return schema.superRefine(
    (value, context) => {
      if (isMap(value)) {
        check(value, issue => context.addIssue({ code: 'custom', ...issue }));
      }
    },
    { when: () => true },
  );
}

/** Whether a value is a map. */
export function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a key has a value; `null` is none. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Reports unless exactly one of the keys is given. */
export function exactlyOne(
  fields: Fields,
  keys: string[],
  report: Report,
): void {
  const given = keys.filter(key => isGiven(fields[key]));
  if (given.length !== 1) {
    report({
      input: given.length ? given.join(' and ') : undefined,
      params: {
        code: given.length ? 'mutually-exclusive' : 'required',
        expected: `exactly one of ${keys.join(', ')}`,
      },
    });
  }
}
