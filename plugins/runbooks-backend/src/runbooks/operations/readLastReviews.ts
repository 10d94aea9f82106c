import { Knex } from 'knex';
import { ReviewRow } from '../../database/rows';

/**
 * The last review of each page, whatever its outcome.
 *
 * @param pages - a subquery of ids; all pages where it is null
 */
export async function readLastReviews(
  knex: Knex,
  pages: Knex.QueryBuilder | null,
): Promise<Map<string, ReviewRow>> {
  const ranked = knex('runbooks_reviews').select(
    '*',
    knex.raw(
      'row_number() over (partition by page_id order by at desc, id desc) as place',
    ),
  );
  if (pages) ranked.whereIn('page_id', pages);
  const rows: ReviewRow[] = await knex
    .from(ranked.as('ranked'))
    .where('place', 1);
  return new Map(rows.map(row => [row.page_id, row]));
}
