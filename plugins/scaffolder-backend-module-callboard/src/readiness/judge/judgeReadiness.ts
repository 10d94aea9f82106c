import { Entity } from '@backstage/catalog-model';
import {
  CheckFix,
  Code,
  EntityFacts,
  evaluateEntity,
  evidenceOf,
  judgeLevels,
  LevelResult,
  reasonOf,
  scoreOf,
  standingName,
  statusOf,
  toExpressionContext,
} from '@callboard/backstage-plugin-scorecards-common';
import { UsableScorecard } from './compileUsable';

/** A check that does not pass. */
export interface Gap {
  /** Its id. */
  check: string;
  title: string;
  level: string;
  status: 'fail' | 'unknown';
  /** What was found, or why it is not known. */
  reason: string;
  fix?: CheckFix;
}

/** How an entity will do under a scorecard. */
export interface ReadinessResult {
  /** Entity ref. */
  scorecard: string;
  title: string;
  /** A level, `none` or `unproven`. */
  level: string;
  /** Passed over applicable weight, ratio 0..1; null where no check applies. */
  score: number | null;
  /** Weight of what is unknown over applicable weight, ratio 0..1; null where no check applies. */
  unknown: number | null;
  levels: LevelResult[];
  /** Failing ones first, each in the order of the scorecard. */
  gaps: Gap[];
}

/** What a scorecard is held against. */
export interface Judged {
  entity: Entity;
  facts: EntityFacts;
  now: Date;
}

/** How an entity does under a scorecard; undefined where the scorecard is not about it. */
export function judgeReadiness(
  { compiled, broken }: UsableScorecard,
  { entity, facts, now }: Judged,
): ReadinessResult | undefined {
  const { scorecard } = compiled;
  if (!compiled.appliesTo(entity)) {
    return undefined;
  }
  const context = toExpressionContext(compiled.variables, facts, now);
  const codes = withBroken(
    evaluateEntity({
      compiled,
      entity,
      facts,
      context,
      waived: new Set(),
      now,
    }).codes,
    broken,
  );
  const { standing, levels } = judgeLevels(scorecard, codes);
  const score = scoreOf(scorecard, codes);
  const gaps = compiled.checks.flatMap((one, index): Gap[] => {
    const code = codes.charAt(index);
    const status = statusOf(code);
    if (status !== 'fail' && status !== 'unknown') {
      return [];
    }
    const { id, title, level, fix } = one.check;
    const reason =
      broken.get(index) ??
      reasonOf(one, code, context) ??
      evidenceOf(one, facts)
        .map(({ fact, value }) => `${fact} is ${JSON.stringify(value)}`)
        .join(', ');
    return [{ check: id, title, level, status, reason, ...(fix && { fix }) }];
  });
  return {
    scorecard: scorecard.ref,
    title: scorecard.title,
    level: standingName(scorecard.levels, standing),
    score: score.ratio,
    unknown: score.unknownRatio,
    levels,
    gaps: [
      ...gaps.filter(({ status }) => status === 'fail'),
      ...gaps.filter(({ status }) => status === 'unknown'),
    ],
  };
}

/** What cannot be evaluated is unknown wherever it applies, in effect or announced. */
function withBroken(
  codes: string,
  broken: ReadonlyMap<number, string>,
): string {
  const unknown: Partial<Record<string, Code>> = { p: 'u', P: 'U' };
  return [...codes]
    .map((code, index) => (broken.has(index) ? unknown[code] ?? code : code))
    .join('');
}
