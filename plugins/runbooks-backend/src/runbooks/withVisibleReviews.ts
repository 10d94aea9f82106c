import {
  Visibility,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import { JudgedRunbook } from './judgeStored';

/**
 * Takes away who reviewed pages for entities that the caller may not see. That and when they were reviewed still counts:
 * the page is the same for everybody.
 */
export async function withVisibleReviews(
  runbooks: readonly JudgedRunbook[],
  visibility: Visibility | undefined,
): Promise<JudgedRunbook[]> {
  const others = runbooks.flatMap(({ entity, review }) =>
    review && review.entity_ref !== entity.ref ? [review.entity_ref] : [],
  );
  if (others.length === 0) return [...runbooks];
  const visible = await visibleRefs(others, visibility);
  return runbooks.map(runbook => {
    const { entity, review, freshness } = runbook;
    return !review ||
      review.entity_ref === entity.ref ||
      visible.has(review.entity_ref)
      ? runbook
      : { ...runbook, freshness: { ...freshness, lastReview: undefined } };
  });
}
