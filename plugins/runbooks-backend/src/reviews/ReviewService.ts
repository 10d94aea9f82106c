import { Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  Review,
  ReviewList,
  ReviewOutcome,
} from '@callboard/backstage-plugin-runbooks-common';

/** What somebody found. */
export interface ReviewProposal {
  /** Of the page. */
  runbookId: string;
  /** One of the entities that use it, in full; its tier says when the next review is due. */
  entityRef: string;
  outcome: ReviewOutcome;
  /** Trimmed, not empty. */
  note?: string;
  /** Of the content that was read; the latest where it is left out. */
  digest?: string;
}

/** What people found when they read pages. A page and its reviews are seen by whoever sees an entity that uses it. */
export interface ReviewService {
  /**
   * Newest first. A review is of the page, whichever entity it was recorded for; those for entities that the caller may not
   * see are left out, because they would name them.
   *
   * @throws NotFoundError for a page that the caller does not see
   */
  list(pageId: string, caller: Caller): Promise<ReviewList>;

  /**
   * Counts at once.
   *
   * @throws NotFoundError for a page that the caller does not see, InputError for an entity that does not use it as far as
   * the caller sees, NotAllowedError for services: they cannot stand for a page
   */
  create(proposal: ReviewProposal, caller: Caller): Promise<Review>;
}
