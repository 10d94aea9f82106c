import { append, Segment } from './Track';

/**
 * What holds when, where several things may hold at once: every segment has all of them, in the order they were given.
 * Spans that are empty are left out.
 */
export function sweep<T>(given: readonly Segment<T>[]): Segment<T[]>[] {
  const swept: Segment<T[]>[] = [];
  const queue = given
    .map((segment, order) => ({ ...segment, order }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.order - b.order);
  let active: typeof queue = [];
  let next = 0;
  let at = -Infinity;
  while (active.length > 0 || next < queue.length) {
    if (active.length === 0) {
      at = queue[next]?.start ?? at;
    }
    let head = queue[next];
    while (head && head.start <= at) {
      active.push(head);
      next += 1;
      head = queue[next];
    }
    if (active.length > 1) {
      active.sort((a, b) => a.order - b.order);
    }
    let until = head?.start ?? Infinity;
    for (const { end } of active) {
      until = Math.min(until, end);
    }
    append(
      swept,
      at,
      until,
      active.map(({ value }) => value),
    );
    active = active.filter(({ end }) => end > until);
    at = until;
  }
  return swept;
}
