import {
  ExclusionOccurrence,
  SloSpent,
  TimeRange,
} from '@callboard/backstage-plugin-slo-common';
import { NewestBucket } from '../database/RecordStore';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { DefinitionTerms } from '../definitions/VersionReader';
import { toRanges } from '../evaluation/gatherFacts';
import { RecordQuestions } from '../evaluation/RecordQuestions';
import { withRecord } from '../evaluation/subjects';
import { bucketFloor } from '../lib/buckets';
import {
  askPoint,
  MeasuredPoint,
} from '../service/operations/history/askPoint';
import { termsOverTime } from '../service/operations/history/termsOverTime';

/** What is known of an SLO besides its counts. */
export interface SpentContext {
  versions: DefinitionTerms[];
  newest: Map<string, NewestBucket[]>;
  excluded: ExclusionOccurrence[];
  now: Date;
}

/** A composite is one promise; otherwise every objective is one. */
const promisesOf = ({ definition }: CatalogSlo): (number | undefined)[] =>
  definition.composite
    ? [undefined]
    : definition.objectives.map((_, index) => index);

const isMeasured = ({ part }: MeasuredPoint) =>
  part.tallies.some(({ observedSeconds }) => observedSeconds > 0);

/**
 * Asks what a span spent of an SLO's budget, under the terms that were in force at its end. Of several objectives that
 * of the one that spent most; null where nothing of the span was measured.
 */
export function askSpent(
  questions: RecordQuestions,
  slo: CatalogSlo,
  stretch: TimeRange,
  { versions, newest, excluded, now }: SpentContext,
): () => SloSpent {
  const asked = promisesOf(slo).flatMap(promised => {
    const { target, subject } = termsOverTime(
      slo,
      promised,
      versions,
    )(stretch.end);
    return subject
      ? askPoint(questions, {
          stretch,
          terms: { target, subject: withRecord(subject, newest) },
          excluded: toRanges(excluded),
          until: bucketFloor(now.getTime() / 1000, subject.bucketSeconds),
          targetToday: target,
        })
      : [];
  });
  const { ref, title } = slo.definition;
  return () => {
    const measured = asked.map(answer => answer()).filter(isMeasured);
    const [dearest] = measured.sort((a, b) => b.budgetSpent - a.budgetSpent);
    return {
      ref,
      title,
      spent: dearest?.budgetSpent ?? null,
      remaining: dearest?.point.errorBudgetRemaining ?? null,
    };
  };
}
