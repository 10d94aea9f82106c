import { z } from 'zod';
import {
  describeFound,
  DocumentProblem,
  expectedFound,
  formatPath,
  MAX_ISSUES,
} from './problems';
import { RuleParams } from './rules';

type ZodIssue = z.core.$ZodIssue;

interface Finding {
  path: PropertyKey[];
  code: string;
  message: string;
}

const TYPE_NAMES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

/** How zod's issues are told. @public */
export interface DocumentProblemOptions {
  /** Position of the document in its file; 0, the first, where it is left out. */
  document?: number;
  /** Name of the format for messages, for example `OpenSLO`. */
  format?: string;
}

/**
 * The first {@link MAX_ISSUES} of our problems for zod's issues, all of them errors.
 *
 * @param error - of a schema that was read with `reportInput`, or nothing is said of what was found
 * @public
 */
export function toDocumentProblems(
  error: z.ZodError,
  options: DocumentProblemOptions = {},
): DocumentProblem[] {
  const { document = 0, format } = options;
  const knownKeys = format ? `keys ${format} knows` : 'known keys';
  const found = error.issues
    .flatMap(issue => findings(issue, knownKeys))
    .slice(0, MAX_ISSUES);
  return found.map(({ path, code, message }) => ({
    document,
    path: formatPath(path),
    code,
    message,
    severity: 'error',
  }));
}

function findings(issue: ZodIssue, knownKeys: string): Finding[] {
  const { path, input } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => ({
        path: [...path, key],
        code: 'unknown-key',
        message: `expected only ${knownKeys} here, found ${describeFound(key)}`,
      }));
    case 'invalid_type': {
      const missing = input === undefined || input === null;
      const expected = TYPE_NAMES[issue.expected] ?? issue.expected;
      return [
        {
          path,
          code: missing ? 'required' : 'wrong-type',
          message: expectedFound(expected, input),
        },
      ];
    }
    case 'invalid_value': {
      const missing = input === undefined || input === null || input === '';
      return [
        {
          path,
          code: missing ? 'required' : 'not-one-of',
          message: expectedFound(issue.values.join(' or '), input),
        },
      ];
    }
    case 'too_small':
    case 'too_big':
      return [sizeFinding(issue)];
    case 'invalid_key':
      return issue.issues.map(inner => ({
        path,
        code: 'invalid-key',
        message: `expected a key that is ${
          ruleOf(inner)?.expected ?? 'legal'
        }, found ${describeFound(path.at(-1))}`,
      }));
    case 'invalid_union':
      return [
        {
          path,
          code: 'wrong-type',
          message: expectedFound(issue.message, input),
        },
      ];
    default: {
      const rule = ruleOf(issue);
      return [
        {
          path,
          code: rule?.code ?? 'invalid',
          message: rule ? expectedFound(rule.expected, input) : issue.message,
        },
      ];
    }
  }
}

function sizeFinding(
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
): Finding {
  const { path, input, origin } = issue;
  const tooSmall = issue.code === 'too_small';
  const limit = tooSmall ? issue.minimum : issue.maximum;
  if (origin === 'string') {
    return {
      path,
      code: 'required',
      message: expectedFound('a text that is not empty', input),
    };
  }
  if (origin === 'array') {
    const bound = tooSmall ? 'at least' : 'at most';
    return {
      path,
      code: 'wrong-length',
      message: expectedFound(
        `a list of ${issue.exact ? 'exactly' : bound} ${limit}`,
        input,
      ),
    };
  }
  const strictBound = tooSmall ? 'greater than' : 'less than';
  const bound = tooSmall ? 'at least' : 'at most';
  return {
    path,
    code: 'out-of-range',
    message: expectedFound(
      `a number ${issue.inclusive ? bound : strictBound} ${limit}`,
      input,
    ),
  };
}

function ruleOf(issue: ZodIssue): RuleParams | undefined {
  const params: Record<string, unknown> =
    issue.code === 'custom' ? issue.params ?? {} : {};
  const { code, expected } = params;
  return typeof code === 'string' && typeof expected === 'string'
    ? { code, expected }
    : undefined;
}
