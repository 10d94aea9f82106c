import { append, Segment } from './Track';

/**
 * What holds when, where several things may hold at once: every segment has all of them, in the order they were given.
 * Spans that are empty are left out.
 */
export function sweep<T>(given: readonly Segment<T>[]): Segment<T[]>[] {
  const swept: Segment<T[]>[] = [];
  const queue = given
    .map((segment, order) => ({ segment, order }))
    .filter(({ segment }) => segment.start < segment.end)
    .sort((a, b) => a.segment.start - b.segment.start || a.order - b.order);
  let active: typeof queue = [];
  let next = 0;
  let at = queue[0]?.segment.start ?? 0;
  while (active.length > 0 || next < queue.length) {
    if (active.length === 0) {
      at = queue[next]?.segment.start ?? at;
    }
    for (; queue[next] && (queue[next]?.segment.start ?? 0) <= at; next += 1) {
      active.push(...queue.slice(next, next + 1));
    }
    const until = active.reduce(
      (least, { segment }) => Math.min(least, segment.end),
      queue[next]?.segment.start ?? Infinity,
    );
    const values = [...active]
      .sort((a, b) => a.order - b.order)
      .map(({ segment }) => segment.value);
    append(swept, at, until, values);
    active = active.filter(({ segment }) => segment.end > until);
    at = until;
  }
  return swept;
}
