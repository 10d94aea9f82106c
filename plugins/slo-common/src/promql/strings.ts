import { PromqlSyntaxError } from './PromqlSyntaxError';

const ESCAPES: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
  "'": "'",
};

const ESCAPE =
  /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([0-7]{3})|(.)|$)/gsu;

/** Beyond ASCII, `\x` and octal escapes are single bytes of UTF-8, which nobody means to write. */
const MAX_BYTE = 0x7f;

/** What an escape stands for; undefined where Go knows no such escape. */
function unescape(
  wide: string | undefined,
  byte: string | undefined,
  octal: string | undefined,
  one: string | undefined,
): string | undefined {
  if (one !== undefined) return ESCAPES[one];
  if (wide !== undefined) {
    const code = parseInt(wide, 16);
    const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : undefined;
  }
  const code = octal ? parseInt(octal, 8) : parseInt(byte ?? '', 16);
  return code <= MAX_BYTE ? String.fromCodePoint(code) : undefined;
}

/**
 * The value of a string literal: Go's escapes in single and double quotes, none in backticks.
 *
 * @param position - of the literal in its query, for the error
 * @throws PromqlSyntaxError for an escape that Prometheus does not know, or of a byte that is no character
 */
export function unquotePromql(literal: string, position = 0): string {
  const inside = literal.slice(1, -1);
  if (literal.startsWith('`')) return inside;
  return inside.replace(ESCAPE, (escape, u, long, x, octal, one, at) => {
    const value = unescape(u ?? long, x, octal, one);
    if (value !== undefined) return value;
    throw new PromqlSyntaxError(
      position + 1 + at,
      `"${escape}" where an escape such as \\n or \\u00e9 was expected`,
    );
  });
}

const hex = (char: string) => char.charCodeAt(0).toString(16);

/** A string literal with this value, as any version of Prometheus reads it. @public */
export function quotePromql(value: string): string {
  const escaped = value
    .replace(/[\\"]/g, '\\$&')
    .replace(/\p{Cc}/gu, char => `\\u${hex(char).padStart(4, '0')}`);
  return `"${escaped}"`;
}
