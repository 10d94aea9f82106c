import type { Span } from '../calculus/types';

/** What spans cover of a range: in order, apart from each other, not empty. */
export function unite(spans: readonly Span[], range: Span): Span[] {
  const united: Span[] = [];
  const clipped = spans
    .map(({ start, end }) => ({
      start: Math.max(start, range.start),
      end: Math.min(end, range.end),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  for (const span of clipped) {
    const last = united.at(-1);
    if (last && span.start <= last.end) {
      last.end = Math.max(last.end, span.end);
    } else {
      united.push(span);
    }
  }
  return united;
}

/** Length of spans together, milliseconds. */
export const measure = (spans: readonly Span[]) =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** How long two lists of spans, each in order and apart, have in common, milliseconds. */
export function measureCommon(a: readonly Span[], b: readonly Span[]): number {
  let common = 0;
  let [i, j] = [0, 0];
  for (;;) {
    const [x, y] = [a[i], b[j]];
    if (!x || !y) {
      return common;
    }
    common += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
    if (x.end < y.end) {
      i += 1;
    } else {
      j += 1;
    }
  }
}

/** Whether an instant lies within one of the spans. */
export const covers = (spans: readonly Span[], at: number) =>
  spans.some(({ start, end }) => start <= at && at < end);
