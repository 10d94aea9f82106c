import { Knex } from 'knex';
import { PageRow } from '../../database/rows';

/**
 * Ends the pages that no place names any more. Brings back those that are named after all, though only by their id.
 */
export async function endUnused(tx: Knex, at: Date): Promise<void> {
  const uses = tx('runbooks_uses')
    .select(tx.raw('1'))
    .whereRaw('runbooks_uses.page_id = runbooks_pages.id');
  await tx<PageRow>('runbooks_pages')
    .whereNull('ended_at')
    .whereNotExists(uses)
    .update({ ended_at: at.toISOString() });
  await tx<PageRow>('runbooks_pages')
    .whereNotNull('ended_at')
    .whereExists(uses)
    .update({ ended_at: null, due_at: at.toISOString() });
}
