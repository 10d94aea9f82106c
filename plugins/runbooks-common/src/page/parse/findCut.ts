/** Lines by which a text is cut, the better the higher. */
const LINES: readonly RegExp[] = [/^[^\s]/, /^(?:[-*+]|\d{1,9}[.)])[ \t]/];
const BLOCK_START = /^[#\p{L}]/u;

function rank(line: string, previous: string): number {
  if (!previous.trim() && BLOCK_START.test(line)) {
    return LINES.length + 1;
  }
  return LINES.findLastIndex(pattern => pattern.test(line)) + 1;
}

/** Where a text may be cut. */
export interface Cut {
  at: number;
  /** Whether something begins there that nothing before it goes on into, code and HTML apart. */
  clean: boolean;
}

/**
 * Finds a place in the second half of a part: before a heading or paragraph, else before an item, else before a line, else
 * anywhere. The last one of the best kind.
 */
export function findCut(text: string, from: number, size: number): Cut {
  const lines: { at: number; rank: number }[] = [];
  let end = from + size;
  let start = text.lastIndexOf('\n', end - 1) + 1;
  while (start > from + size / 2) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    const line = text.slice(start, Math.min(end, start + 40));
    const previous = text.slice(Math.max(before, from), start);
    lines.push({ at: start, rank: rank(line, previous) });
    end = start;
    start = before;
  }
  const best = Math.max(0, ...lines.map(line => line.rank));
  const cut = lines.find(line => line.rank === best);
  return {
    at: cut?.at ?? from + size,
    clean: best > LINES.length,
  };
}
