/** Something in a file that templating left behind. */
export interface Residue {
  /** From 1. */
  line: number;
  /** Stable, kebab-case. */
  code:
    | 'unrendered-expression'
    | 'unrendered-statement'
    | 'empty-expression'
    | 'missing-value'
    | 'rendered-object';
  /** For people, without a full stop. */
  message: string;
}

/** Tells the line, from 1, of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** What was found, short enough for a message. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
