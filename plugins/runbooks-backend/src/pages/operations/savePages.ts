import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { recordStates, StateChange } from '../../history/recordStates';
import { ContentRow, PageRow } from '../../database/rows';

/** What whoever reads a page finds out about it; everything else belongs to those who name it. */
const READ: (keyof PageRow)[] = [
  'title',
  'title_rank',
  'liveness',
  'liveness_code',
  'liveness_reason',
  'liveness_since',
  'http_status',
  'final_url',
  'checked_at',
  'due_at',
  'failures',
  'etag',
  'last_modified',
  'changed_at',
  'changed_source',
  'stated_review_at',
  'content_digest',
  'content_read_at',
  'content_error',
  'quality',
  'quality_reason',
  'quality_findings',
  'quality_since',
  'quality_checked_at',
];

/** A page after it was read. */
export interface ReadPage {
  row: PageRow;
  /** Of its digest, where it was read anew. */
  content?: ContentRow;
}

/**
 * Keeps what was found out about pages, their contents once per digest, and what changed about them in history.
 *
 * @param at - when it was found out
 * @returns what changed
 */
export async function savePages(
  tx: Knex,
  pages: readonly ReadPage[],
  at: Date,
): Promise<StateChange[]> {
  const contents = new Map(
    pages.flatMap(({ content }) =>
      content ? [[content.digest, content]] : [],
    ),
  );
  for (const part of chunks([...contents.values()], 25)) {
    await tx<ContentRow>('runbooks_contents')
      .insert(part)
      .onConflict('digest')
      .merge();
  }
  const rows = pages.map(({ row }) => row);
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const part of chunks(rows, 25)) {
    await tx<PageRow>('runbooks_pages')
      .insert(part)
      .onConflict('id')
      .merge(READ);
  }
  return recordStates({ tx, changes: rows.flatMap(row => statesOf(row, at)) });
}

function statesOf(row: PageRow, at: Date): StateChange[] {
  const change = { pageId: row.id, at };
  return [
    {
      ...change,
      aspect: 'liveness',
      state: row.liveness,
      reason: row.liveness_reason,
    },
    {
      ...change,
      aspect: 'quality',
      state: row.quality,
      reason: row.quality_reason,
    },
    ...(row.content_digest === null
      ? []
      : [
          {
            ...change,
            aspect: 'content' as const,
            state: row.content_digest,
            reason: row.title,
          },
        ]),
  ];
}
