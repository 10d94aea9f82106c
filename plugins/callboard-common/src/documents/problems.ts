import { DocumentIssue } from './DocumentIssue';

/**
 * Something wrong with a document, and how much it matters.
 *
 * `error`: a rule of the format is broken, or a reference leads nowhere. `lint`: the format allows it, but it cannot
 * be evaluated or is hardly meant; the document stands.
 * @public
 */
export interface DocumentProblem extends DocumentIssue {
  severity: 'error' | 'lint';
  /** Position in the file, counted from 1; known only where the document was read from text. */
  line?: number;
  column?: number;
}

/** Whether a problem is an error, not only a lint. @public */
export function isError(problem: DocumentProblem): boolean {
  return problem.severity === 'error';
}

/** As many issues of one document are told; who has more has another problem. @public */
export const MAX_ISSUES = 100;

/** What was found, short enough for a message and safe for any value. @public */
export function describeFound(value: unknown): string {
  if (value === undefined || value === null) {
    return 'nothing';
  }
  if (Array.isArray(value)) {
    return `a list of ${value.length}`;
  }
  switch (typeof value) {
    case 'string':
      return value.length > 60
        ? `a text of ${[...value].length} characters`
        : JSON.stringify(value);
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    default:
      return 'an object';
  }
}

/** The one way messages are worded: `expected …, found …`. @public */
export function expectedFound(expected: string, value: unknown): string {
  return `expected ${expected}, found ${describeFound(value)}`;
}

/** A property path as people write it: `spec.objectives[0].target`, `metadata.labels["a.b"]`. @public */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') {
      return `${text}[${part}]`;
    }
    const key = String(part);
    if (!/^[A-Za-z_$][\w$-]*$/.test(key)) {
      return `${text}[${JSON.stringify(key)}]`;
    }
    return text ? `${text}.${key}` : key;
  }, '');
}

/** A path of {@link formatPath} taken apart again. @public */
export function parsePath(path: string): (string | number)[] {
  const parts = path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g);
  return [...parts].map(([, index, quoted, key = '']) => {
    if (index !== undefined) {
      return Number(index);
    }
    return quoted === undefined ? key : String(JSON.parse(quoted));
  });
}
