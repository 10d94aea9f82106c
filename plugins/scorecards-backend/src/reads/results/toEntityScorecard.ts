import {
  CheckResult,
  decodeSince,
  EntityScorecard,
  ResultDetail,
  Scorecard,
  standingName,
  WaiverNote,
} from '@callboard/backstage-plugin-scorecards-common';
import { KnownEntity } from '../board';
import { judge } from './judge';
import { Explanation, toCheckResult } from './toCheckResult';

/** A result, and what it is told with. */
export interface ToldResult {
  entity: Pick<
    KnownEntity,
    'ref' | 'title' | 'type' | 'ownerRef' | 'systemRef' | 'domainRef' | 'tier'
  >;
  /** Whose checks the codes are. */
  scorecard: Scorecard;
  /** Of the scorecard. */
  version: string;
  codes: string;
  /** Level reached, from 1; 0 none, -1 unproven. */
  standing: number;
  /** ISO 8601. */
  standingSince: string;
  /** Letters; where they are left out, everything is told as the first of its kind. */
  causes?: string;
  /** Run lengths; where they are left out, everything is since `asOf`. */
  since?: string;
  /** ISO 8601. */
  asOf: string;
  stale?: boolean;
  reason?: string;
  detail: ResultDetail;
  /** Only these checks are told one by one. */
  checkIds?: ReadonlySet<string>;
  /** By id of check. */
  waivers?: ReadonlyMap<string, WaiverNote>;
  /** How the n-th check came to its result; with `detail: evidence`. */
  explain?: (index: number) => Explanation;
  /** When the facts of the explanation were evaluated, ISO 8601. */
  evidenceAt?: string;
}

/** A result as it is answered. */
export function toEntityScorecard(told: ToldResult): EntityScorecard {
  const { entity, scorecard, codes, standing, detail } = told;
  const { ownerRef, systemRef, domainRef, tier, type } = entity;
  const { levels, score, counts, nextFix } = judge(scorecard, codes);
  return {
    entityRef: entity.ref,
    entityTitle: entity.title,
    scorecard: scorecard.ref,
    scorecardTitle: scorecard.title,
    version: told.version,
    level: scorecard.levels[standing - 1] ?? null,
    standing: standingName(scorecard.levels, standing),
    levelSince: told.standingSince,
    levels,
    score,
    counts,
    codes,
    asOf: told.asOf,
    ownerRef,
    systemRef,
    domainRef,
    tier,
    entityType: type,
    nextFix,
    checks: detail === 'summary' ? undefined : toChecks(told),
    stale: told.stale,
    reason: told.reason,
  };
}

function toChecks(told: ToldResult): CheckResult[] {
  const { scorecard, codes, detail, checkIds, waivers, explain } = told;
  const { checks } = scorecard;
  const since = sinceOf(told);
  return checks.flatMap((check, index) =>
    checkIds && !checkIds.has(check.id)
      ? []
      : toCheckResult({
          check,
          code: codes[index],
          cause: told.causes?.[index],
          since: since[index] ?? told.asOf,
          detail,
          waiver: waivers?.get(check.id),
          explanation: explain?.(index),
          evidenceAt: told.evidenceAt ?? told.asOf,
        }),
  );
}

/** Instants per check; equal ones are written once. */
function sinceOf({ since, scorecard }: ToldResult): string[] {
  if (since === undefined) return [];
  const texts = new Map<number, string>();
  return decodeSince(since, scorecard.checks.length).map(seconds => {
    const known = texts.get(seconds);
    if (known) return known;
    const text = new Date(seconds * 1000).toISOString();
    texts.set(seconds, text);
    return text;
  });
}
