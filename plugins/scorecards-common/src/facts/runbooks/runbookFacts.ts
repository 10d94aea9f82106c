import { FactSet } from '../../model';
import { known, Told, toFactSet, unknown } from '../Told';

/** A page, as far as its facts need it. @public */
export interface RunbookOutcome {
  /** good, dead, incomplete, overdue or unknown. */
  state: string;
  freshness: { lastReview?: { /** ISO 8601. */ at: string } };
}

/** The alerts of a service, and how many paging ones lead to a page in which state. @public */
export interface RunbookCoverage {
  counts: { readonly [state: string]: number | undefined };
  alerts: readonly { paging: boolean }[];
}

const DAY_MS = 86_400_000;

function coverageFacts(coverage: RunbookCoverage | undefined) {
  if (!coverage) {
    const reason = unknown('alerts are known of services only');
    return { pagingAlerts: reason, covered: reason, coverage: reason };
  }
  const { counts } = coverage;
  const covered = counts.covered ?? 0;
  const all = coverage.alerts.filter(({ paging }) => paging).length;
  return {
    pagingAlerts: known(all),
    covered: known(covered),
    coverage: ratio(covered, all, counts.unknown ?? 0),
  };
}

function ratio(covered: number, all: number, unclear: number): Told<number> {
  if (all === 0) {
    return unknown('nothing is known that would page');
  }
  return unclear > 0
    ? unknown(`it could not be found out for ${unclear} of ${all} alerts`)
    : known(covered / all);
}

function reviewedDaysAgo(
  reviews: readonly (string | undefined)[],
  now: Date,
): Told<number> {
  const oldest = reviews.flatMap(at => at ?? []).sort()[0];
  if (reviews.length === 0 || oldest === undefined) {
    return unknown(
      reviews.length === 0 ? 'it has no runbook' : 'no page was ever reviewed',
    );
  }
  const never = reviews.filter(at => at === undefined).length;
  return never > 0
    ? unknown(`${never} of ${reviews.length} pages were never reviewed`)
    : known(Math.floor((now.getTime() - Date.parse(oldest)) / DAY_MS));
}

/** What there is to say of the runbooks of one entity. @public */
export function runbookFacts(
  runbooks: readonly RunbookOutcome[],
  coverage: RunbookCoverage | undefined,
  now: Date,
): FactSet {
  const count = (wanted: string) =>
    known(runbooks.filter(({ state }) => state === wanted).length);
  const reviews = runbooks.map(({ freshness }) => freshness.lastReview?.at);
  return toFactSet({
    count: known(runbooks.length),
    good: count('good'),
    dead: count('dead'),
    incomplete: count('incomplete'),
    overdue: count('overdue'),
    unknown: count('unknown'),
    ...coverageFacts(coverage),
    neverReviewed: known(reviews.filter(at => at === undefined).length),
    reviewedDaysAgo: reviewedDaysAgo(reviews, now),
  });
}
