import { Counter } from '@callboard/backstage-plugin-callboard-react';
import {
  LevelCounts,
  ReportGroup,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  countOf,
  signed,
  standingLook,
  standingsOf,
  totalOf,
} from '../words/standings';

/** What services are counted by, the highest level first, each with how it changed: "gold (+6)". */
export function levelCounters(
  levels: readonly string[],
  total: Pick<ReportGroup, 'levels' | 'previous'> | undefined,
): Counter<string>[] {
  return standingsOf(levels).map(standing => {
    const { label, tone, strength } = standingLook(levels, standing);
    const before = total && knownBefore(total);
    const change =
      before && countOf(total.levels, standing) - countOf(before, standing);
    return {
      state: standing,
      tone,
      strength,
      label: change === undefined ? label : `${label} (${signed(change)})`,
    };
  });
}

/** Where they stood on the day that is compared with; undefined where nothing was evaluated then. */
export function knownBefore({
  previous,
}: Pick<ReportGroup, 'previous'>): LevelCounts | undefined {
  return previous && totalOf(previous) > 0 ? previous : undefined;
}

/** Counts by standing, for counters. */
export function levelCounts(
  levels: readonly string[],
  counts: LevelCounts,
): Record<string, number> {
  return Object.fromEntries(
    standingsOf(levels).map(standing => [standing, countOf(counts, standing)]),
  );
}
