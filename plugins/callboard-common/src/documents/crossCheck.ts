import { z } from 'zod';
import { RuleParams } from './rules';

/** A map whose values nobody has looked at. @public */
export type Fields = Record<string, unknown>;

/** Where a rule about several keys reports. @public */
export type ReportProblem = (issue: {
  path?: (string | number)[];
  input?: unknown;
  params: RuleParams;
}) => void;

/**
 * Adds a rule about several keys of a map. It runs even where single keys are wrong already, so that one reading
 * reports everything; so it must not trust the types of what it sees.
 * @public
 */
export function crossCheck<T extends z.ZodType>(
  schema: T,
  check: (fields: Fields, report: ReportProblem) => void,
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

/** Whether a value is a map. @public */
export function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a key has a value; `null` is none. @public */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Reports unless exactly one of the keys is given (codes `required`, `mutually-exclusive`). @public */
export function exactlyOne(
  fields: Fields,
  keys: string[],
  report: ReportProblem,
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
