import {
  budgetFigures,
  burnDownOf,
  BudgetTerms,
  judge,
  notStartedVerdict,
  ObjectiveStatus,
  unknownVerdict,
} from '@callboard/backstage-plugin-slo-common';
import { SubjectFacts } from './facts';
import { MeasuredSubject } from './measure';

/** A verdict, with everything but the name and promise it is about. */
export type SubjectVerdict = Omit<ObjectiveStatus, 'name' | 'target'> & {
  trend: (number | null)[];
};

/** The figures as they would be without any exclusion, where there is one. */
function withoutExclusions(
  terms: BudgetTerms,
  { unexcluded, measurement }: MeasuredSubject,
): Pick<ObjectiveStatus, 'withoutExclusions'> {
  if (!unexcluded) {
    return {};
  }
  const { sli, good, total, errorBudgetRemaining } = budgetFigures(
    terms,
    unexcluded,
  );
  return {
    withoutExclusions: {
      sli,
      good,
      total,
      errorBudgetRemaining,
      excludedSeconds: measurement.excludedSeconds,
    },
  };
}

/** Judges an objective, or a composite as a whole, by what was gathered about it. */
export function judgeSubject(
  facts: SubjectFacts,
  fallbackReason = 'nothing was measured yet',
): SubjectVerdict {
  const { subject, startsAt, measured } = facts;
  if (subject && startsAt !== undefined) {
    const { window } = subject.terms;
    return { ...notStartedVerdict(window, startsAt), trend: [] };
  }
  if (!subject || !measured || facts.reason) {
    return { ...unknownVerdict(facts.reason ?? fallbackReason), trend: [] };
  }
  const { terms } = subject;
  const { measurement, trend } = measured;
  return {
    ...judge(terms, measurement),
    ...withoutExclusions(terms, measured),
    trend: burnDownOf(terms, trend, measurement.window),
  };
}
