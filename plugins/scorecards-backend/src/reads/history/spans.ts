/** What holds over a span of time. Instants are ISO 8601. */
export interface Span {
  from: string;
  /** Exclusive; null for now. */
  to: string | null;
}

/**
 * Joins spans, given oldest first, that follow each other without a gap and say the same.
 *
 * @param saysSame - whether the later one says what the earlier one does
 * @param join - both as one
 * @returns newest first
 */
export function joinSpans<T extends Span>(
  spans: readonly T[],
  saysSame: (earlier: T, later: T) => boolean,
  join: (earlier: T, later: T) => T,
): T[] {
  const joined: T[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && last.to === span.from && saysSame(last, span)) {
      joined[joined.length - 1] = join(last, span);
    } else {
      joined.push(span);
    }
  }
  return joined.reverse();
}
