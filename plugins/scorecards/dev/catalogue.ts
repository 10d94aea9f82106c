import {
  CatalogueCheck,
  CheckTally,
  ScorecardVersion,
} from '@callboard/backstage-plugin-scorecards-common';
import { DemoCheck, DemoScorecard } from './DemoCheck';
import { noCounts } from './report';
import { DAY, iso } from './time';

/** A check with how many services pass it. */
export function checkAsCatalogued(
  scorecard: DemoScorecard,
  check: DemoCheck,
  tally: CheckTally | undefined,
  codes: string[],
): CatalogueCheck {
  const { id, title, level, weight, expression, facts, why, fix } = check;
  const of = (letter: string) => codes.filter(code => code === letter).length;
  return {
    scorecard: scorecard.ref,
    scorecardTitle: scorecard.title,
    id,
    title,
    level,
    weight,
    expression,
    why,
    fix,
    counts: tally?.counts ?? noCounts(),
    facts: facts.map(({ fact }) => fact),
    ownerRef: check.owner,
    effectiveFrom: check.effectiveFrom,
    announced: check.effectiveFrom
      ? { ...noCounts(), pass: of('P'), fail: of('F'), unknown: of('U') }
      : undefined,
  };
}

/** Versions of a scorecard, newest first. */
export function versionsOf(
  { versions }: DemoScorecard,
  now: number,
): ScorecardVersion[] {
  return versions
    .map(({ version, daysAgo, changes }, index) => {
      const next = versions[index + 1];
      return {
        version,
        changes,
        from: iso(now - daysAgo * DAY),
        to: next ? iso(now - next.daysAgo * DAY) : null,
      };
    })
    .reverse();
}
