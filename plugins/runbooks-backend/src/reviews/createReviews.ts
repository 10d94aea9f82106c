import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { PageAccess } from '../access';
import { RunbooksConfig } from '../config';
import { AuthorizedReviewService } from './AuthorizedReviewService';
import { DefaultReviewService } from './DefaultReviewService';
import { ReviewService } from './ReviewService';

/** What has to do with reviews; the service authorizes its callers. */
export interface Reviews {
  reviewService: ReviewService;
}

/** Puts it together. */
export function createReviews(options: {
  knex: Knex;
  settings: Pick<RunbooksConfig, 'reviewIntervalsMs'>;
  authorizer: Authorizer;
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}): Reviews {
  const { knex, settings, authorizer } = options;
  const { reviewIntervalsMs } = settings;
  const access = PageAccess.create({ knex });
  return {
    reviewService: AuthorizedReviewService.create({
      service: DefaultReviewService.create({
        ...options,
        access,
        reviewIntervalsMs,
      }),
      authorizer,
    }),
  };
}
