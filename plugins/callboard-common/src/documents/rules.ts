import { z } from 'zod';

/** What a broken rule is called and what it asks for; {@link toDocumentProblems} reads it back from zod's issue. @public */
export interface RuleParams {
  /** Stable, kebab-case. */
  code: string;
  /** What should have been there, as in "expected …". */
  expected: string;
}

/** A key that may be missing; `null` is the same as missing. @public */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform(value => value ?? undefined);
}

/** A text that must be there and not be empty. @public */
export const requiredText = z.string().min(1);

/** A text of limited length in characters (code points); what is longer has the code `too-long`. @public */
export function textUpTo(limit: number) {
  return z.string().refine(text => [...text].length <= limit, {
    params: {
      code: 'too-long',
      expected: `at most ${limit} characters`,
    } satisfies RuleParams,
  });
}
