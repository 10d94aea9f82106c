import { ProviderFailure } from './ProviderFailure';

/** What tells whether a value is of a shape, and gives it as such: a schema of zod, for example. @public */
export interface AnswerSchema<T> {
  safeParse(value: unknown):
    | { success: true; data: T }
    | {
        success: false;
        error: {
          issues: ReadonlyArray<{
            path: readonly PropertyKey[];
            message: string;
          }>;
        };
      };
}

/**
 * What a provider answered, checked.
 *
 * @param api - whose answers these are, for the message: `PagerDuty's API`
 * @throws ProviderFailure `unexpected-answer`, with the first place that is not as expected
 * @public
 */
export function readAnswer<T>(
  api: string,
  schema: AnswerSchema<T>,
  value: unknown,
): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.map(String).join('.') || 'the whole';
  throw new ProviderFailure(
    'unexpected-answer',
    `The answer is not one of ${api}: ${where}: ${
      issue?.message ?? 'not as expected'
    }`,
  );
}

/**
 * The items of a list that are as expected. For lists whose items stand for themselves (a directory, incidents); where a
 * missing item would look like a gap, read the list with {@link readAnswer} and let the target fail.
 *
 * @returns the items, and how many were left out
 * @public
 */
export function readItems<T>(
  schema: AnswerSchema<T>,
  values: readonly unknown[],
): { items: T[]; leftOut: number } {
  const items = values.flatMap(value => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  return { items, leftOut: values.length - items.length };
}
