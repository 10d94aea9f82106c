import {
  Review,
  ReviewRequest,
} from '@callboard/backstage-plugin-runbooks-common';
import { DAY, iso } from './time';

/** Who the reader of the dev app is. */
export const READER = 'user:default/guest';

/** Reviews as the backend keeps them. */
export class FakeReviews {
  readonly #reviews: Review[] = [];

  /** Newest first. */
  of(runbookId: string): Review[] {
    return this.#reviews.filter(review => review.runbookId === runbookId);
  }

  add(runbookId: string, request: ReviewRequest, now: number): Review {
    const verified = request.outcome === 'verified';
    const review: Review = {
      ...request,
      id: `review-${this.#reviews.length}`,
      runbookId,
      by: READER,
      at: iso(now),
      dueAt: verified ? iso(now + 90 * DAY) : null,
    };
    this.#reviews.unshift(review);
    return review;
  }
}
