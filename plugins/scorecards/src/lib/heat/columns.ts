import {
  EntityScorecard,
  LegendCheck,
  ScorecardLegend,
} from '@callboard/backstage-plugin-scorecards-common';

/** Columns that belong together: the checks of a level. */
export interface ColumnGroup {
  name: string;
  span: number;
}

/**
 * The checks of a scorecard as columns, by level, the lowest first. Where rows are of several versions, a check that only
 * an older one has stands last within its level.
 *
 * @param legends - of the versions that the rows are of, the newest first
 */
export function checkColumns(
  legends: readonly ScorecardLegend[],
): LegendCheck[] {
  const levels = [...new Set(legends.flatMap(legend => legend.levels))];
  const checks = new Map<string, LegendCheck>();
  for (const check of legends.flatMap(legend => legend.checks)) {
    if (!checks.has(check.id)) {
      checks.set(check.id, check);
    }
  }
  return [...checks.values()].sort(
    (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level),
  );
}

/** How many columns stand next to each other under each level. */
export function columnGroups(columns: readonly LegendCheck[]): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  for (const { level } of columns) {
    const last = groups[groups.length - 1];
    if (last?.name === level) {
      last.span += 1;
    } else {
      groups.push({ name: level, span: 1 });
    }
  }
  return groups;
}

/**
 * Reads the letter of a check from an entity's codes, whose order is that of the version that it was judged under;
 * undefined where that version has no such check.
 */
export function codeReader(
  legends: readonly ScorecardLegend[],
): (item: EntityScorecard, check: string) => string | undefined {
  const places = new Map(
    legends.map(({ scorecard, version, checks }) => [
      `${scorecard} ${version}`,
      new Map(checks.map(({ id }, index) => [id, index])),
    ]),
  );
  return ({ scorecard, version, codes }, check) => {
    const index = places.get(`${scorecard} ${version}`)?.get(check);
    return index === undefined ? undefined : codes[index];
  };
}
