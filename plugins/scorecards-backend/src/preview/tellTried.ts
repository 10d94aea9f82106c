import {
  CompiledScorecard,
  Preview,
  standingRank,
} from '@callboard/backstage-plugin-scorecards-common';
import { versionOf } from '../documents';
import { countLevels, explainBy, legendOf, toEntityScorecard } from '../reads';
import { TriedEntity } from './evaluateAll';

/** Entities that are told one by one, and those with evidence: where some are asked for by ref, and where all are. */
const OF_ASKED = { told: 10_000, explained: 1_000 };
const OF_ALL = { told: 1_000, explained: 100 };

/** What telling what was tried depends on. */
interface TellOptions {
  compiled: CompiledScorecard;
  /** Refs of those that would change level. */
  changed: ReadonlySet<string>;
  /** Whether the entities were asked for by ref. */
  isAsked: boolean;
  /** When it was judged. */
  at: Date;
  asOf: Date;
}

/** What came of trying a scorecard: who would change level first, then those that lack most. All of them are counted. */
export function tellTried(
  tried: readonly TriedEntity[],
  { compiled, changed, isAsked, at, asOf }: TellOptions,
): Pick<Preview, 'items' | 'legends' | 'levels' | 'total'> {
  const { scorecard, variables } = compiled;
  const { levels } = scorecard;
  const version = versionOf(scorecard);
  const { told, explained } = isAsked ? OF_ASKED : OF_ALL;
  const now = asOf.toISOString();
  return {
    items: inOrder(tried, changed)
      .slice(0, told)
      .map(({ entity, facts, codes, standing }, index) =>
        toEntityScorecard({
          entity,
          scorecard,
          version,
          codes,
          standing,
          standingSince: now,
          asOf: now,
          detail: index < explained ? 'evidence' : 'summary',
          ...(index < explained && {
            explain: explainBy({ compiled, variables }, codes, facts, at),
          }),
        }),
      ),
    legends: [legendOf(scorecard, version)],
    levels,
    total: countLevels(
      levels,
      tried.map(({ standing }) => standing),
    ),
  };
}

function inOrder(
  tried: readonly TriedEntity[],
  changed: ReadonlySet<string>,
): TriedEntity[] {
  const isChanged = ({ entity }: TriedEntity) => changed.has(entity.ref);
  const share = ({ passed, applicable }: TriedEntity) =>
    applicable > 0 ? passed / applicable : 1;
  return [...tried].sort(
    (a, b) =>
      Number(isChanged(b)) - Number(isChanged(a)) ||
      standingRank(a.standing) - standingRank(b.standing) ||
      share(a) - share(b) ||
      (a.entity.ref < b.entity.ref ? -1 : 1),
  );
}
