/** Something that looks harmless and is not. */
export interface Trap {
  line: number;
  code: 'missing-dollar' | 'swallowed-by-comment';
  message: string;
}

const RAW = /\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}/g;

/**
 * Expressions that were meant to be rendered and lack their dollar, and texts of other languages that begin a comment of the
 * scaffolder's: what stands between is lost without a word.
 */
export function findTraps(text: string): Trap[] {
  const open = text.replace(RAW, raw => raw.replace(/[^\n]/g, ' '));
  const find = (pattern: RegExp, code: Trap['code'], message: string) =>
    [...open.matchAll(pattern)].map(
      ({ index }): Trap => ({
        line: open.slice(0, index).split('\n').length,
        code,
        message,
      }),
    );
  return [
    ...find(
      /(?<!\$)\{\{-?\s*(?:values|parameters)\b/g,
      'missing-dollar',
      'an expression of the scaffolder begins with ${{',
    ),
    ...find(
      /\$\{#/g,
      'swallowed-by-comment',
      '${# begins a comment for the scaffolder: it stands in {% raw %}',
    ),
  ];
}
