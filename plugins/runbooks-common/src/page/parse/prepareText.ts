import { MAX_CHARACTERS, MAX_MARKERS } from './limits';

/** A page as it is read. */
export interface PreparedText {
  /** Its lines are those of the page. */
  text: string;
  /** What is too much to be read; mostly empty. */
  rest: string;
}

const MARKER = String.raw`(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*`;
const TOO_DEEP = new RegExp(`(?:${MARKER}){${MAX_MARKERS}}(?=\\S)`, 'g');
const BREAK = /^(?:[-\t ]+|[*\t ]+)$/;

/**
 * Has what follows too many quotes and lists on one line read as text: each of them costs for every line that follows.
 * Anywhere on the line, because a long one is cut.
 */
function limitDepth(text: string): string {
  return text
    .split('\n')
    .map(line => (BREAK.test(line) ? line : line.replace(TOO_DEEP, '$&\\')))
    .join('\n');
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
