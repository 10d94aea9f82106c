import {
  formatPath,
  toDocumentProblems,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';

/** What is wrong with an item that was sent. @public */
export interface ItemFault {
  /** Stable, kebab-case. */
  code: string;
  /** Property path inside the item; empty for the item as a whole. */
  path: string;
  /** For people, without the path. */
  message: string;
}

const CODES: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  unrecognized_keys: 'unknown-key',
  invalid_type: 'wrong-type',
  invalid_value: 'not-one-of',
  too_small: 'required',
  too_big: 'too-long',
};

function codeOf(issue: z.core.$ZodIssue): string {
  const params: Record<string, unknown> =
    issue.code === 'custom' ? issue.params ?? {} : {};
  return typeof params.code === 'string'
    ? params.code
    : CODES[issue.code] ?? 'invalid';
}

/** Schemas word their own rules; that something else was found than expected is worded as in documents. */
function messageOf(error: z.ZodError): string | undefined {
  const [issue] = error.issues;
  const isOther =
    issue?.code === 'invalid_type' || issue?.code === 'invalid_value';
  return isOther ? toDocumentProblems(error)[0]?.message : issue?.message;
}

/** An item as its schema reads it, or the first thing that is wrong with it. @public */
export function checkItem<S extends z.ZodType>(
  schema: S,
  item: unknown,
): { value: z.output<S> } | { fault: ItemFault } {
  const parsed = z.safeParse(schema, item, { reportInput: true });
  if (parsed.success) {
    return { value: parsed.data };
  }
  const [issue] = parsed.error.issues;
  return {
    fault: {
      code: issue ? codeOf(issue) : 'invalid',
      path: formatPath(issue?.path ?? []),
      message: messageOf(parsed.error) ?? 'cannot be read',
    },
  };
}
