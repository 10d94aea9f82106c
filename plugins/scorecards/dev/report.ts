import {
  CheckTally,
  countStatuses,
  EntityScorecard,
  GroupBy,
  LevelCounts,
  ReportGroup,
  Score,
  StatusCounts,
  statusOf,
  toScore,
} from '@callboard/backstage-plugin-scorecards-common';
import { GROUPS, isWithin } from './company';
import { DemoVersion } from './DemoCheck';

export function noCounts(): StatusCounts {
  return { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0, waived: 0 };
}

export function levelCountsOf(items: EntityScorecard[]): LevelCounts {
  const counts: LevelCounts = { levels: {}, none: 0, unproven: 0 };
  for (const { standing } of items) {
    if (standing === 'none' || standing === 'unproven') {
      counts[standing]++;
    } else {
      counts.levels[standing] = (counts.levels[standing] ?? 0) + 1;
    }
  }
  return counts;
}

export function talliesOf(
  version: DemoVersion,
  items: EntityScorecard[],
): CheckTally[] {
  return version.checks.map(({ id, title, level }, index) => {
    const counts = noCounts();
    for (const { codes } of items) {
      counts[statusOf(codes[index])]++;
    }
    return { id, title, level, counts };
  });
}

function scoreOfAll(items: EntityScorecard[]): Score {
  const sum = (of: (score: Score) => number) =>
    items.reduce((total, { score }) => total + of(score), 0);
  return toScore({
    passed: sum(score => score.passed),
    waived: sum(score => score.waived),
    unknown: sum(score => score.unknown),
    applicable: sum(score => score.applicable),
  });
}

function countsOfAll(items: EntityScorecard[]): StatusCounts {
  return countStatuses(items.map(({ codes }) => codes).join(''));
}

const stepOf = (levels: readonly string[], { standing }: EntityScorecard) =>
  levels.indexOf(standing);

/** Steps of level gained less steps lost; of those that were there before. */
export function movedOf(
  levels: readonly string[],
  now: EntityScorecard[],
  before: EntityScorecard[],
): number {
  return now.reduce((moved, item) => {
    const earlier = before.find(
      ({ entityRef }) => entityRef === item.entityRef,
    );
    return earlier
      ? moved + stepOf(levels, item) - stepOf(levels, earlier)
      : moved;
  }, 0);
}

export interface GroupSource {
  levels: readonly string[];
  version: DemoVersion;
  items: EntityScorecard[];
  /** At the instant that is compared with. */
  before?: EntityScorecard[];
}

/** One line of a report, over some of its entities. */
export function groupOf(
  source: GroupSource,
  group: { key: string; title: string; parent?: string },
  isIn: (item: EntityScorecard) => boolean,
  isDirect: (item: EntityScorecard) => boolean = isIn,
): ReportGroup {
  const items = source.items.filter(isIn);
  const before = source.before?.filter(isIn);
  const [worst] = talliesOf(source.version, items).sort(
    (a, b) => b.counts.fail - a.counts.fail,
  );
  return {
    ...group,
    entities: items.length,
    direct: source.items.filter(isDirect).length,
    levels: levelCountsOf(items),
    counts: countsOfAll(items),
    score: scoreOfAll(items),
    worstCheck: worst && worst.counts.fail > 0 ? worst : undefined,
    moved: before && movedOf(source.levels, items, before),
    previous: before && levelCountsOf(before),
  };
}

const KEYS: Record<
  Exclude<GroupBy, 'scorecard'>,
  (item: EntityScorecard) => string
> = {
  owner: ({ ownerRef = '' }) => ownerRef,
  system: ({ systemRef = '' }) => systemRef,
  domain: ({ domainRef = '' }) => domainRef,
  tier: ({ tier = '' }) => tier,
  level: ({ standing }) => standing,
};

/** The lines of a report, worst first; of owners with the groups above them. */
export function groupsOf(
  source: GroupSource,
  groupBy: Exclude<GroupBy, 'scorecard'>,
): ReportGroup[] {
  const keyOf = KEYS[groupBy];
  const groups =
    groupBy === 'owner'
      ? GROUPS.map(({ ref, title, parent }) =>
          groupOf(
            source,
            { key: ref, title, parent },
            item => isWithin(item.ownerRef, ref),
            item => item.ownerRef === ref,
          ),
        )
      : [...new Set(source.items.map(keyOf))].map(key =>
          groupOf(
            source,
            { key, title: key.split('/').at(-1) ?? key },
            item => keyOf(item) === key,
          ),
        );
  return groups
    .filter(({ entities }) => entities > 0)
    .sort((a, b) => (a.score.ratio ?? 0) - (b.score.ratio ?? 0));
}
