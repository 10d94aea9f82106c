import {
  CheckResult,
  EntityScorecard,
  NextFix,
} from '@callboard/backstage-plugin-scorecards-common';

/** What a model needs of a result: what does not pass, not what does. */
export function toResultSummary(item: EntityScorecard) {
  const { entityRef, entityTitle, ownerRef, tier, scorecard, standing } = item;
  const { score, counts, nextFix, checks = [] } = item;
  return {
    entityRef,
    title: entityTitle,
    ownerRef,
    tier,
    scorecard,
    standing,
    since: item.levelSince,
    score: score.ratio,
    unknownShare: score.unknownRatio,
    counts,
    nextFix: nextFix && toNext(nextFix),
    checks: checks
      .filter(({ status }) => status !== 'pass' && status !== 'not-applicable')
      .map(toCheck),
    asOf: item.asOf,
    stale: item.stale ?? false,
  };
}

function toNext({ check, title, gain, fix }: NextFix) {
  const { text, link, template } = fix ?? {};
  return { check, title, gain, fix: text, link, template };
}

function toCheck(check: CheckResult) {
  const { id, title, level, status, since, why, reason, fix, waiver } = check;
  return {
    id,
    title,
    level,
    status,
    since,
    why,
    reason,
    fix: fix?.text,
    waivedUntil: waiver?.expiresAt,
    facts: (check.evidence ?? []).map(fact => ({
      fact: fact.fact,
      value: fact.value,
      unit: fact.unit,
      reason: fact.reason,
    })),
  };
}
