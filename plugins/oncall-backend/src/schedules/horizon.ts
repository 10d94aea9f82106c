import { ScheduleGap, Span } from '@callboard/backstage-plugin-oncall-common';

const DAY_MS = 86_400_000;

/** How far shifts are known, milliseconds. */
export interface Horizon {
  backMs: number;
  aheadMs: number;
}

/**
 * From when to when a schedule is to be known. It ends with a day, UTC: the last shift then changes once a day and not
 * with every round.
 */
export function horizonAt(now: number, { backMs, aheadMs }: Horizon): Span {
  return {
    start: Math.floor((now - backMs) / DAY_MS) * DAY_MS,
    end: Math.ceil((now + aheadMs) / DAY_MS) * DAY_MS,
  };
}

/** Share of a span in which an alert reaches somebody, or nobody on purpose; 0..1, null for a span of nothing. */
export function coverageOf(
  gaps: readonly ScheduleGap[],
  { start, end }: Span,
): number | null {
  if (end <= start) {
    return null;
  }
  const open = gaps
    .filter(({ severity }) => severity === 'red')
    .reduce(
      (sum, gap) =>
        sum + Math.max(0, Math.min(gap.end, end) - Math.max(gap.start, start)),
      0,
    );
  return 1 - open / (end - start);
}
