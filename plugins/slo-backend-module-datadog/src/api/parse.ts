import { z } from 'zod';
import { SourceFailure } from './failure';

/** @throws SourceFailure `unexpected-answer` */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new SourceFailure(
    'source-error',
    'unexpected-answer',
    `The answer is not one of Datadog's API: ${issue?.path.join('.')} ${
      issue?.message
    }`,
  );
}
