/** One label matcher with its plain value. */
export interface Matcher {
  label: string;
  op: '=' | '!=' | '=~' | '!~';
  value: string;
}

/** An instant vector selector. */
export interface Selector {
  /** The metric's name, where it stands before the braces. */
  name?: string;
  matchers: Matcher[];
  /** As it was written. */
  text: string;
}

/** Whether a label value (empty for a label that is not there) satisfies a matcher. */
export function satisfies(value: string, { op, value: wanted }: Matcher) {
  switch (op) {
    case '=':
      return value === wanted;
    case '!=':
      return value !== wanted;
    case '=~':
      return anchored(wanted).test(value);
    default:
      return !anchored(wanted).test(value);
  }
}

/** RE2 as JavaScript reads it, anchored as Prometheus does. @throws SyntaxError for what only RE2 knows */
function anchored(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 's');
}
