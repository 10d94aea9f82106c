/** What is known of an entity under a scorecard already. */
export interface KnownSpan {
  valid_from: string;
  valid_to: string | null;
  codes: string;
}

/** What somebody sends of it. */
export interface SentSpan {
  from: string;
  to?: string;
  codes: string;
}

/** A span to be written. */
export interface PlacedSpan {
  from: string;
  to: string;
  codes: string;
}

/** What becomes of a span that was sent. */
export type Placement =
  | { outcome: 'place'; span: PlacedSpan }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; code: string; message: string };

const refuse = (code: string, message: string): Placement => ({
  outcome: 'refused',
  code,
  message,
});

/**
 * Places spans that were sent among those that are known, which they may not touch: what was evaluated here stands. A span
 * without an end lasts until the next one, of either, begins.
 *
 * @param sent - of one entity and scorecard, in any order
 * @returns what becomes of each, in the order given
 */
export function placeSpans(
  sent: readonly SentSpan[],
  known: readonly KnownSpan[],
): Placement[] {
  const begins = [
    ...sent.map(({ from }) => from),
    ...known.map(span => span.valid_from),
  ].sort();
  const taken: KnownSpan[] = [...known];
  return sent.map(span => {
    const same = known.find(one => one.valid_from === span.from);
    const to = span.to ?? begins.find(begin => begin > span.from);
    if (same) {
      return same.codes === span.codes &&
        (span.to ?? same.valid_to) === same.valid_to
        ? { outcome: 'unchanged' }
        : refuse('overlap', `another result is known since ${span.from}`);
    }
    if (to === undefined) {
      return refuse(
        'open-end',
        'expected an end, or a later result of this entity under this scorecard',
      );
    }
    const other = taken.find(
      one =>
        one.valid_from < to &&
        (one.valid_to === null || one.valid_to > span.from),
    );
    if (other) {
      return refuse(
        'overlap',
        `another result is known from ${other.valid_from} to ${
          other.valid_to ?? 'now'
        }`,
      );
    }
    taken.push({ valid_from: span.from, valid_to: to, codes: span.codes });
    return {
      outcome: 'place',
      span: { from: span.from, to, codes: span.codes },
    };
  });
}
