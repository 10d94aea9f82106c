import { randomUUID } from 'node:crypto';
import {
  Caller,
  requirePerson,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import {
  Review,
  ReviewList,
} from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { assertUsed, PageAccess } from '../access';
import { EntityRow, ReviewRow } from '../database/rows';
import { insertReview } from './operations/insertReview';
import { listReviews } from './operations/listReviews';
import { reviewDueAt } from './reviewDueAt';
import { toReview } from './reviewRows';
import { ReviewProposal, ReviewService } from './ReviewService';

/** What the service is made of. */
export interface DefaultReviewServiceOptions {
  knex: Knex;
  access: PageAccess;
  /** From a review to the next, by tier. */
  reviewIntervalsMs: Readonly<Record<string, number>>;
  /** Told refs of entities whose runbooks are different. */
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}

/** Keeps what people found; authorizes nobody by itself. */
export class DefaultReviewService implements ReviewService {
  readonly #options: DefaultReviewServiceOptions;

  static create(options: DefaultReviewServiceOptions): DefaultReviewService {
    return new DefaultReviewService(options);
  }

  private constructor(options: DefaultReviewServiceOptions) {
    this.#options = options;
  }

  async list(pageId: string, caller: Caller): Promise<ReviewList> {
    const { knex, access } = this.#options;
    await access.get(pageId, caller);
    const reviews = await listReviews({ tx: knex, pageId });
    const seen = await visibleRefs(
      reviews.map(({ entity_ref }) => entity_ref),
      caller.visibility,
    );
    return {
      items: reviews
        .filter(({ entity_ref }) => seen.has(entity_ref))
        .map(toReview),
    };
  }

  async create(
    { runbookId, entityRef, outcome, note, digest }: ReviewProposal,
    caller: Caller,
  ): Promise<Review> {
    const { knex, access, announce, now } = this.#options;
    const by = requirePerson(
      caller.credentials,
      'Pages are reviewed by people: a service cannot stand for one',
    );
    const { page, entityRefs, allEntityRefs } = await access.get(
      runbookId,
      caller,
    );
    assertUsed(entityRef, entityRefs);
    const at = now();
    const row: ReviewRow = {
      id: randomUUID(),
      page_id: page.id,
      entity_ref: entityRef,
      outcome,
      note: note ?? null,
      by_ref: by,
      at: at.toISOString(),
      due_at: outcome === 'verified' ? await this.#dueAt(entityRef, at) : null,
      content_digest: digest ?? page.content_digest,
    };
    await insertReview({ tx: knex, row });
    await announce(allEntityRefs);
    return toReview(row);
  }

  async #dueAt(entityRef: string, at: Date): Promise<string> {
    const { knex, reviewIntervalsMs } = this.#options;
    const entity = await knex<EntityRow>('runbooks_entities')
      .where('ref', entityRef)
      .first('tier');
    const due = reviewDueAt(at, entity?.tier ?? null, reviewIntervalsMs);
    return due.toISOString();
  }
}
