/** A text as lines. */
export interface TextLines {
  lines: string[];
  lineEnd: '\n' | '\r\n';
  /** Whether the last line has a line end, too. */
  isEnded: boolean;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The lines of a content; undefined for one that is no text. */
export function readLines(content: Buffer): TextLines | undefined {
  if (content.includes(0)) return undefined;
  let text: string;
  try {
    text = decoder.decode(content);
  } catch {
    return undefined;
  }
  const ends = text.match(/\r?\n/g) ?? [];
  const lineEnd =
    ends.length > 0 && ends.every(end => end === '\r\n') ? '\r\n' : '\n';
  const isEnded = text.endsWith(lineEnd);
  const whole = isEnded ? text.slice(0, -lineEnd.length) : text;
  const isEmpty = text === '';
  return { lines: isEmpty ? [] : whole.split(lineEnd), lineEnd, isEnded };
}

/** The content of lines. */
export function joinLines({ lines, lineEnd, isEnded }: TextLines): Buffer {
  const end = isEnded && lines.length > 0 ? lineEnd : '';
  return Buffer.from(lines.join(lineEnd) + end);
}
