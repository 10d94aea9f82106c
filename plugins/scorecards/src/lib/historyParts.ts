import {
  formatInstant,
  Pattern,
  Proportion,
  Tone,
} from '@callboard/backstage-plugin-callboard-react';

/** How something was over a span of time, as it looks and is called. */
export interface HistorySpan {
  /** ISO 8601. */
  from: string;
  /** ISO 8601; null for now. */
  to: string | null;
  tone: Tone;
  pattern: Pattern;
  /** "passes", "silver". */
  label: string;
  /** Why it began, where that is known. */
  cause?: string;
}

/** Milliseconds since the epoch. */
export interface Stretch {
  from: number;
  to: number;
}

/** Changes that are told in the text beside a bar; earlier ones are counted. */
const TOLD = 3;

function clipped(span: HistorySpan, stretch: Stretch): Stretch {
  const to = span.to === null ? stretch.to : Date.parse(span.to);
  return {
    from: Math.max(stretch.from, Date.parse(span.from)),
    to: Math.min(stretch.to, to),
  };
}

/**
 * Spans of time as parts of a bar, oldest first; where nothing was recorded, a part says so.
 *
 * @param spans - newest first
 */
export function historyParts(
  spans: readonly HistorySpan[],
  stretch: Stretch,
): Proportion[] {
  const parts: Proportion[] = [];
  let at = stretch.from;
  const add = (part: Omit<Proportion, 'name'>, label: string) =>
    parts.push({ ...part, name: `${parts.length} ${label}` });
  for (const span of [...spans].reverse()) {
    const { from, to } = clipped(span, stretch);
    if (to <= at) {
      continue;
    }
    if (from > at) {
      add(
        { count: from - at, tone: 'unknown', pattern: 'outlined' },
        'not recorded',
      );
    }
    const { tone, pattern, label } = span;
    add({ count: to - Math.max(from, at), tone, pattern }, label);
    at = to;
  }
  return parts;
}

/**
 * When a span began, as far as that is known: what begins with the stretch that was asked for may be older.
 *
 * @param now - milliseconds since the epoch
 */
export function beginWords(
  { from }: Pick<HistorySpan, 'from'>,
  stretch: Stretch,
  now: number,
): string {
  const words = formatInstant(from, now);
  return Date.parse(from) <= stretch.from ? `before ${words}` : words;
}

/**
 * Spans of time in words, newest first: "passes since 12 Nov, 09:12; before: fails from 2 Oct, 10:00".
 *
 * @param now - milliseconds since the epoch
 */
export function historyWords(
  spans: readonly HistorySpan[],
  stretch: Stretch,
  now: number,
): string {
  const [newest, ...earlier] = spans;
  if (!newest) {
    return 'nothing is recorded';
  }
  const told = earlier
    .slice(0, TOLD)
    .map(span => `${span.label} from ${beginWords(span, stretch, now)}`);
  const more = earlier.length - TOLD;
  return [
    `${newest.label} since ${beginWords(newest, stretch, now)}`,
    told.length > 0 && `before: ${told.join(', ')}`,
    more > 0 && `and ${more} earlier`,
  ]
    .filter(Boolean)
    .join('; ');
}
