import { Counter } from '@callboard/backstage-plugin-callboard-react';
import {
  LevelCounts,
  ReportGroup,
} from '@callboard/backstage-plugin-scorecards-common';
import { countOf, signed, standingLook, standingsOf } from '../words/standings';

/** What services are counted by, the highest level first, each with how it changed: "gold (+6)". */
export function levelCounters(
  levels: readonly string[],
  total: Pick<ReportGroup, 'levels' | 'previous'> | undefined,
): Counter<string>[] {
  return standingsOf(levels).map(standing => {
    const { label, tone } = standingLook(levels, standing);
    const change =
      total?.previous &&
      countOf(total.levels, standing) - countOf(total.previous, standing);
    return {
      state: standing,
      tone,
      label: change === undefined ? label : `${label} (${signed(change)})`,
    };
  });
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
