import { parseEntityRefs } from '@callboard/backstage-plugin-callboard-node';
import { ReviewRequest } from '@callboard/backstage-plugin-runbooks-common';
import { ReviewProposal } from './ReviewService';

/**
 * A review with a full ref, of whose body the OpenAPI document has already checked the types.
 *
 * @throws InputError for a ref that cannot be read
 */
export function parseReviewRequest(
  runbookId: string,
  { entityRef, outcome, note, digest }: ReviewRequest,
): ReviewProposal {
  const [ref = ''] = parseEntityRefs([entityRef], 'entityRef');
  const text = note?.trim();
  return {
    runbookId,
    entityRef: ref,
    outcome,
    ...(text && { note: text }),
    ...(digest && { digest }),
  };
}
