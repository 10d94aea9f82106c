import { Knex } from 'knex';
import { ReviewRow } from '../../database/rows';

/** Keeps a review. None is ever changed or deleted. */
export async function insertReview(options: {
  tx: Knex;
  row: ReviewRow;
}): Promise<void> {
  await options.tx<ReviewRow>('runbooks_reviews').insert(options.row);
}
