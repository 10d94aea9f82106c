import {
  BudgetTerms,
  countGapsAsBad,
  COVERAGE_NEEDED,
  Measurement,
  Placement,
} from '@callboard/backstage-plugin-slo-common';
import { StoredStatus } from '../database/StatusStore';
import { toIso } from '../lib/buckets';
import { SubjectFacts } from './facts';

/**
 * How long silence is tolerated, seconds. A rolling window keeps its length, so that silence is measured against the
 * whole of it; of a calendar window only the time that has passed counts, and that grows with the silence.
 */
function tolerated(terms: BudgetTerms, measurement: Measurement): number {
  const { window, missingDataIsBad } = terms;
  const { elapsedSeconds, tallies } = missingDataIsBad
    ? countGapsAsBad(terms, measurement.coverage, measurement.window)
    : measurement.coverage;
  const observed = Math.min(
    ...tallies.map(({ observedSeconds }) => observedSeconds),
  );
  return window.isRolling
    ? observed - COVERAGE_NEEDED * elapsedSeconds
    : observed / COVERAGE_NEEDED - elapsedSeconds;
}

/** A calendar window that ends takes its measured time with it. */
function windowEnd({ window }: BudgetTerms, placement: Placement): number {
  return window.isRolling ? Infinity : placement.windowRange.end;
}

/** When silence alone will have made things worse than they are now. */
export function agingOf(
  { subject, measured, startsAt }: SubjectFacts,
  staleAfterSeconds: number,
): Pick<StoredStatus, 'staleAt' | 'unknownAt'> {
  if (startsAt !== undefined) {
    return { unknownAt: toIso(startsAt) };
  }
  if (!subject || !measured) {
    return {};
  }
  const { placement, measurement } = measured;
  const { terms } = subject;
  const least = placement.asOf + staleAfterSeconds;
  // Where missing data is bad, silence has been counted up to the evaluation.
  const until = terms.missingDataIsBad
    ? placement.elapsedUntil
    : placement.asOf;
  const uncovered = until + tolerated(terms, measurement);
  const over = Math.min(uncovered, windowEnd(terms, placement));
  return { staleAt: toIso(least), unknownAt: toIso(Math.max(least, over)) };
}
