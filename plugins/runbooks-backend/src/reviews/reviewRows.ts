import { Review } from '@callboard/backstage-plugin-runbooks-common';
import { ReviewRow } from '../database/rows';

/** A review as the API has it. */
export function toReview(row: ReviewRow): Review {
  return {
    id: row.id,
    runbookId: row.page_id,
    entityRef: row.entity_ref,
    outcome: row.outcome,
    ...(row.note !== null && { note: row.note }),
    by: row.by_ref,
    at: row.at,
    dueAt: row.due_at,
    ...(row.content_digest !== null && { digest: row.content_digest }),
  };
}
