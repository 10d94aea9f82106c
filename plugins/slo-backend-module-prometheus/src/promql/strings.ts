const ESCAPES: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const ESCAPE =
  /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([0-7]{3})|(.))/gs;

/** The value of a PromQL string literal: Go's escapes in single and double quotes, none in backticks. */
export function unquote(literal: string): string {
  const inside = literal.slice(1, -1);
  if (literal.startsWith('`')) return inside;
  return inside.replace(ESCAPE, (_, u, long, x, octal, one) => {
    if (one !== undefined) return ESCAPES[one] ?? one;
    const code = octal ? parseInt(octal, 8) : parseInt(u ?? long ?? x, 16);
    return String.fromCodePoint(code);
  });
}

const hex = (char: string) => char.charCodeAt(0).toString(16);

/** A string literal with this value, as any PromQL reads it. */
export function quote(value: string): string {
  const escaped = value
    .replace(/[\\"]/g, '\\$&')
    .replace(/\p{Cc}/gu, char => `\\u${hex(char).padStart(4, '0')}`);
  return `"${escaped}"`;
}

/** A regular expression that matches exactly this text, in RE2. */
export function escapeRegex(value: string): string {
  return value.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}

/** A string literal of a regular expression that matches exactly these values, in the order given. */
export function anyOf(values: Iterable<string>): string {
  return quote([...new Set(values)].map(escapeRegex).join('|'));
}
