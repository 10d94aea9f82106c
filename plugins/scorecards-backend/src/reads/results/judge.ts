import {
  countStatuses,
  judgeLevels,
  LevelResult,
  NextFix,
  nextFixOf,
  Score,
  scoreOf,
  Scorecard,
  StatusCounts,
} from '@callboard/backstage-plugin-scorecards-common';

/** Everything that follows from codes. */
export interface Judged {
  levels: LevelResult[];
  score: Score;
  counts: StatusCounts;
  nextFix?: NextFix;
}

/** Of one scorecard; more different results than that are judged anew. */
const MAX_KEPT = 20_000;
const kept = new WeakMap<Scorecard, Map<string, Judged>>();

/** What follows from codes, remembered: many entities have the same, and most have them for long. */
export function judge(scorecard: Scorecard, codes: string): Judged {
  const known = knownOf(scorecard);
  const found = known.get(codes);
  if (found) return found;
  const judged: Judged = {
    levels: judgeLevels(scorecard, codes).levels,
    score: scoreOf(scorecard, codes),
    counts: countStatuses(codes),
    nextFix: nextFixOf(scorecard, codes),
  };
  if (known.size >= MAX_KEPT) known.clear();
  known.set(codes, judged);
  return judged;
}

function knownOf(scorecard: Scorecard): Map<string, Judged> {
  const known = kept.get(scorecard) ?? new Map<string, Judged>();
  kept.set(scorecard, known);
  return known;
}
