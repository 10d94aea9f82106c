import { SourceFailure } from './SourceFailure';

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
 * @param api - whose answers these are, for the message: `Datadog's API`
 * @throws SourceFailure `source-error`, `unexpected-answer`, with the first place that is not as expected
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
  throw new SourceFailure(
    'source-error',
    'unexpected-answer',
    `The answer is not one of ${api}: ${where}: ${
      issue?.message ?? 'not as expected'
    }`,
  );
}
