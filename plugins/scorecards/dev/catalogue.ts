import {
  CatalogueCheck,
  CheckTally,
  ScorecardVersion,
} from '@callboard/backstage-plugin-scorecards-common';
import { DemoService } from './company';
import { DemoCheck, DemoScorecard } from './DemoCheck';
import { DemoCompany } from './DemoCompany';
import { noCounts, talliesOf } from './report';
import { DAY, iso } from './time';

/** A check with how many services pass it. */
function checkAsCatalogued(
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

/** The checks of a scorecard, with how many of the services pass each. */
export function catalogueOf(
  company: DemoCompany,
  scorecard: DemoScorecard,
  at: number,
  services: readonly DemoService[],
): CatalogueCheck[] {
  const version = company.results.versionAt(scorecard, at);
  const items = services.map(service =>
    company.results.result(service, scorecard, at),
  );
  const tallies: CheckTally[] = talliesOf(version, items);
  return version.checks.map((check, index) =>
    checkAsCatalogued(
      scorecard,
      check,
      tallies[index],
      items.map(({ codes }) => codes[index] ?? ''),
    ),
  );
}
