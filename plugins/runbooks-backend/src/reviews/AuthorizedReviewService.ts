import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  Review,
  ReviewList,
  runbooksReviewPermission,
} from '@callboard/backstage-plugin-runbooks-common';
import { ReviewProposal, ReviewService } from './ReviewService';

/** Shows callers the reviews of pages they may see; lets those review who may. */
export class AuthorizedReviewService implements ReviewService {
  readonly #service: ReviewService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: ReviewService;
    authorizer: Authorizer;
  }): AuthorizedReviewService {
    return new AuthorizedReviewService(options.service, options.authorizer);
  }

  private constructor(service: ReviewService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async list(pageId: string, caller: Caller): Promise<ReviewList> {
    return this.#service.list(pageId, await this.#authorizer.narrowed(caller));
  }

  async create(proposal: ReviewProposal, caller: Caller): Promise<Review> {
    await this.#authorizer.require(
      runbooksReviewPermission,
      caller.credentials,
    );
    return this.#service.create(
      proposal,
      await this.#authorizer.narrowed(caller),
    );
  }
}
