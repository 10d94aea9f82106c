import { HistorySpan } from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { HistoryRow } from '../database/rows';

/** A page that flaps for years has more; nobody reads them. */
const MAX_SPANS = 1000;

/** How a page was, newest first. */
export async function readHistory(options: {
  tx: Knex;
  pageId: string;
}): Promise<HistorySpan[]> {
  const rows = await options
    .tx<HistoryRow>('runbooks_history')
    .where('page_id', options.pageId)
    .orderBy([{ column: 'from_at', order: 'desc' }, { column: 'aspect' }])
    .limit(MAX_SPANS);
  return rows.map(({ aspect, state, reason, from_at, to_at }) => ({
    aspect,
    state,
    reason,
    from: from_at,
    to: to_at,
  }));
}
