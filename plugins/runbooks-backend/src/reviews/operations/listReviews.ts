import { Knex } from 'knex';
import { ReviewRow } from '../../database/rows';

/** The reviews of a page, newest first. */
export async function listReviews(options: {
  tx: Knex;
  pageId: string;
}): Promise<ReviewRow[]> {
  return options
    .tx<ReviewRow>('runbooks_reviews')
    .where('page_id', options.pageId)
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ]);
}
