import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { PageRow } from '../../database/rows';
import { FoundPage } from '../FoundPage';
import { toNewPageRow } from '../toNewPageRow';

/** What those who find pages say of them; everything else belongs to those who check and read them. */
const FOUND: (keyof PageRow)[] = [
  'url',
  'kind',
  'host',
  'title',
  'title_rank',
  'ended_at',
  'due_at',
];

/**
 * Keeps pages that are not known yet, due to be checked at once; brings back those that had ended, and takes over a new
 * address, kind or better title. Of several with one id the one with the best title counts.
 *
 * @returns ids of those that are new or different
 */
export async function ensurePages(
  tx: Knex,
  pages: readonly FoundPage[],
  at: Date,
): Promise<string[]> {
  const wanted = bestOfEach(pages);
  const stored = await readPages(
    tx,
    wanted.map(({ id }) => id),
  );
  const different = wanted.flatMap(page => {
    const before = stored.get(page.id);
    const row = before ? merge(before, page, at) : toNewPageRow(page, at);
    return row ? [row] : [];
  });
  for (const part of chunks(different, 25)) {
    await tx<PageRow>('runbooks_pages')
      .insert(part)
      .onConflict('id')
      .merge(FOUND);
  }
  return different.map(({ id }) => id);
}

/** In the order of ids, in which rows are to be locked. */
function bestOfEach(pages: readonly FoundPage[]): FoundPage[] {
  const best = new Map<string, FoundPage>();
  for (const page of pages) {
    const known = best.get(page.id);
    if (!known || isBetter(page, known)) {
      best.set(page.id, page);
    }
  }
  return [...best.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Equals are told apart by their text, so that the order in which places are read changes nothing. */
function isBetter(a: FoundPage, b: FoundPage): boolean {
  return a.titleRank === b.titleRank
    ? a.title < b.title
    : a.titleRank > b.titleRank;
}

/** The row as it is to be; undefined where it is that already. */
function merge(row: PageRow, page: FoundPage, at: Date): PageRow | undefined {
  const { url, host } = page;
  // Who names a file of a repository by its path knows more about it than who has a link to it.
  const kind = row.kind === 'markdown' ? row.kind : page.kind;
  const keepsTitle = row.title_rank > page.titleRank;
  const isDue = row.ended_at !== null || row.kind !== kind;
  const next: PageRow = {
    ...row,
    url,
    kind,
    host,
    title: keepsTitle ? row.title : page.title,
    title_rank: keepsTitle ? row.title_rank : page.titleRank,
    ended_at: null,
    due_at: isDue ? at.toISOString() : row.due_at,
  };
  return FOUND.some(field => next[field] !== row[field]) ? next : undefined;
}

async function readPages(
  tx: Knex,
  ids: readonly string[],
): Promise<Map<string, PageRow>> {
  const keys = ids.map(id => ({ id }));
  const rows: PageRow[] = await tx
    .from(jsonRows(tx, 'k', { id: 'text' }, keys))
    .join('runbooks_pages as p', 'p.id', 'k.id')
    .select('p.*');
  return new Map(rows.map(row => [row.id, row]));
}
