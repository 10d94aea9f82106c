import {
  GroupBy,
  ReportGroup,
} from '@callboard/backstage-plugin-scorecards-common';

/** Levels from the worst: those that reached none, those that are unproven, then the levels. */
function rankOfLevel(key: string, levels: readonly string[]): number {
  const first = ['none', 'unproven'].indexOf(key);
  if (first >= 0) return first;
  const index = levels.indexOf(key);
  // Levels of older versions last.
  return index < 0 ? levels.length + 2 : index + 2;
}

/** Worst first: by the share that passes, of the same the larger ones; what says nothing last. */
export function sortGroups(
  groups: readonly ReportGroup[],
  groupBy: GroupBy,
  levels: readonly string[],
): ReportGroup[] {
  const rank = ({ key, score }: ReportGroup) =>
    groupBy === 'level' ? rankOfLevel(key, levels) : score.ratio ?? Infinity;
  return [...groups].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    if (one !== other) return one < other ? -1 : 1;
    return b.entities - a.entities || a.title.localeCompare(b.title, 'en-US');
  });
}
