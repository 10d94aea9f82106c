import {
  Judgement,
  judgeFreshness,
  judgeRunbook,
  PageFreshness,
  RunbookState,
} from '@callboard/backstage-plugin-runbooks-common';
import { toReview } from '../reviews';
import { StoredRunbook } from './StoredRunbook';

/** Worst first. */
export const RUNBOOK_STATES: readonly RunbookState[] = [
  'dead',
  'incomplete',
  'overdue',
  'unknown',
  'good',
];

/** A page as a runbook of one entity, judged as of now. */
export interface JudgedRunbook extends StoredRunbook, Judgement<RunbookState> {
  freshness: PageFreshness;
}

/** Puts together what was found out about a page; how fresh it is depends on the entity and on the day. */
export function judgeStored(
  stored: StoredRunbook,
  criteria: { reviewIntervalsMs: Record<string, number>; now: Date },
): JudgedRunbook {
  const { entity, page } = stored;
  const lastReview = stored.review && toReview(stored.review);
  const freshness = {
    ...judgeFreshness({
      now: criteria.now,
      tier: entity.tier ?? undefined,
      intervalsMs: criteria.reviewIntervalsMs,
      changedAt: page.changed_at,
      statedReviewAt: page.stated_review_at,
      lastReview,
      contentDigest: page.content_digest,
    }),
    changedAt: page.changed_at,
    changedSource: page.changed_source ?? undefined,
    statedReviewAt: page.stated_review_at ?? undefined,
    lastReview,
  };
  const judgement = judgeRunbook({
    liveness: { state: page.liveness, reason: page.liveness_reason },
    quality: { state: page.quality, reason: page.quality_reason },
    freshness,
  });
  return { ...stored, ...judgement, freshness };
}
