import { ScheduleGapItem } from '@callboard/backstage-plugin-oncall-common';

/** Milliseconds since the epoch, half open. */
interface Span {
  start: number;
  end: number;
}

const DAY_MS = 86_400_000;

function toSpan({ start, end }: Pick<ScheduleGapItem, 'start' | 'end'>): Span {
  return { start: Date.parse(start), end: Date.parse(end) };
}

/** What two lists of spans have in common. */
function intersect(some: readonly Span[], others: readonly Span[]): Span[] {
  return some.flatMap(one =>
    others
      .map(other => ({
        start: Math.max(one.start, other.start),
        end: Math.min(one.end, other.end),
      }))
      .filter(({ start, end }) => start < end),
  );
}

/**
 * How long nobody answers for an entity, in days: when all of its schedules have a gap in which no level answers.
 *
 * @param gapsOf - gaps of each of its schedules, by any order; those in which a later level answers do not count
 */
export function uncoveredDays(
  gapsOf: readonly (readonly ScheduleGapItem[])[],
  within: Span,
): number {
  const spans = gapsOf
    .map(gaps => gaps.filter(({ severity }) => severity === 'red').map(toSpan))
    .reduce(intersect, [within]);
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  // To the hundredth of a day, a quarter of an hour.
  return Math.round((length / DAY_MS) * 100) / 100;
}
