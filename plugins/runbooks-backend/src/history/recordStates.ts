import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { HistoryAspect } from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { HistoryRow } from '../database/rows';

/** How one aspect of a page was found at an instant. */
export interface StateChange {
  pageId: string;
  aspect: HistoryAspect;
  /** The state; of content, its digest. */
  state: string;
  reason: string;
  at: Date;
}

const keyOf = (pageId: string, aspect: string) => `${aspect} ${pageId}`;

/**
 * Adds to how pages were: where a state is another one than before, its interval ends and the next one begins. The same
 * state again changes nothing, also when its reason differs. Of several changes of one aspect the last counts.
 *
 * @returns the changes that are changes, for those who tell others of them
 */
export async function recordStates(options: {
  tx: Knex;
  changes: readonly StateChange[];
}): Promise<StateChange[]> {
  const { tx, changes } = options;
  const latest = new Map(
    changes.map(change => [keyOf(change.pageId, change.aspect), change]),
  );
  const open = await readOpen(tx, [...latest.values()]);
  const different = [...latest].filter(
    ([key, { state }]) => open.get(key)?.state !== state,
  );
  const rows = different.flatMap(([key, change]) =>
    nextRows(open.get(key), change),
  );
  for (const part of chunks(rows, 100)) {
    await tx<HistoryRow>('runbooks_history')
      .insert(part)
      .onConflict(['page_id', 'aspect', 'from_at'])
      .merge();
  }
  return different.map(([, change]) => change);
}

function nextRows(
  open: HistoryRow | undefined,
  { pageId, aspect, state, reason, at }: StateChange,
): HistoryRow[] {
  const from = at.toISOString();
  const next: HistoryRow = {
    page_id: pageId,
    aspect,
    from_at: from,
    to_at: null,
    state,
    reason,
  };
  if (!open) {
    return [next];
  }
  // An interval that lasted no time (or less, where a clock was set back) never was.
  return open.from_at < from
    ? [{ ...open, to_at: from }, next]
    : [{ ...next, from_at: open.from_at }];
}

async function readOpen(
  tx: Knex,
  changes: readonly StateChange[],
): Promise<Map<string, HistoryRow>> {
  const keys = changes.map(({ pageId, aspect }) => ({
    page_id: pageId,
    aspect,
  }));
  const rows: HistoryRow[] = await tx
    .from(jsonRows(tx, 'k', { page_id: 'text', aspect: 'text' }, keys))
    .join('runbooks_history as h', join =>
      join.on('h.page_id', 'k.page_id').on('h.aspect', 'k.aspect'),
    )
    // Not `to_at is null`: SQLite would begin with all open intervals, by the index that the reads of spans need.
    .whereRaw("coalesce(h.to_at, '') = ''")
    .select('h.*');
  return new Map(rows.map(row => [keyOf(row.page_id, row.aspect), row]));
}
