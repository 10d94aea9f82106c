/** A word of PromQL and where it starts. */
export interface Token {
  kind: 'name' | 'string' | 'symbol';
  text: string;
  position: number;
}

const TOKEN =
  /(?<skip>\s+|#[^\n]*)|(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)|(?<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`)|(?<symbol>=~|!~|!=|=|[{}(),+]|\[[^\]]*\])/y;

/**
 * Splits the part of PromQL that counters are written in.
 *
 * @returns the tokens, and the rest of the text from the first character that does not belong to this part
 */
export function tokenize(text: string): { tokens: Token[]; rest?: string } {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    TOKEN.lastIndex = position;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) return { tokens, rest: text.slice(position) };
    const start = position;
    position = TOKEN.lastIndex;
    for (const kind of ['name', 'string', 'symbol'] as const) {
      const found = groups[kind];
      if (found !== undefined) {
        tokens.push({ kind, text: found, position: start });
      }
    }
  }
  return { tokens };
}
