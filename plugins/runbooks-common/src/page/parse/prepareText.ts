import { MAX_CHARACTERS, MAX_MARKERS } from './limits';

/** A page as it is read. */
export interface PreparedText {
  /** Its lines are those of the page. */
  text: string;
  /** What is too much to be read; mostly empty. */
  rest: string;
}

const MARKER = String.raw`(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*`;
const TOO_DEEP = new RegExp(
  `^[ \\t]*(?:${MARKER}){${MAX_MARKERS}}(?=\\S)`,
  'gm',
);
const BREAK = /^(?:[-\t ]+|[*\t ]+)$/;

/** Has what follows too many quotes and lists on one line read as text: each of them costs for every line that follows. */
function limitDepth(text: string): string {
  return text.replace(TOO_DEEP, (markers, offset: number) => {
    const end = text.indexOf('\n', offset);
    const line = text.slice(offset, end < 0 ? undefined : end);
    return BREAK.test(line) ? markers : `${markers}\\`;
  });
}

/** One kind of line ends, no byte order mark, and bounds on what a page may cost. */
export function prepareText(markdown: string): PreparedText {
  const whole = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (whole.length <= MAX_CHARACTERS) {
    return { text: limitDepth(whole), rest: '' };
  }
  const lineEnd = whole.lastIndexOf('\n', MAX_CHARACTERS - 1);
  const cut = lineEnd > 0 ? lineEnd + 1 : MAX_CHARACTERS;
  return { text: limitDepth(whole.slice(0, cut)), rest: whole.slice(cut) };
}
