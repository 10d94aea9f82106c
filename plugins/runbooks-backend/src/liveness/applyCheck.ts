import { AlertSubject } from '@callboard/backstage-plugin-runbooks-common';
import { ContentRow, PageRow } from '../database/rows';
import { StoredReading } from '../database/StoredReading';
import { judgePage } from '../reading';
import { ReadPage, TITLE_RANKS } from '../pages';
import { CheckedPage, FoundContent } from './CheckedPage';
import { judgeChange } from './judge/judgeChange';
import { nextCheck } from './judge/nextCheck';

/** What it takes to say what a check means. */
export interface ApplyCheckOptions {
  at: Date;
  /** From one check of a page to the next. */
  intervalMs: number;
  /** Headings that a page must have. */
  headings: readonly string[];
  /** What the alerts that wake somebody and lead to it are about. */
  subjects: readonly AlertSubject[];
  /** What it said when it was read last. */
  known?: StoredReading;
  /** Even in [0, 1). */
  random: () => number;
}

const NOTHING: Pick<StoredReading, 'title' | 'frontMatter'> = {};

/** A page as it is after a check. */
export function applyCheck(
  checked: CheckedPage,
  options: ApplyCheckOptions,
): ReadPage {
  const { content, page, verdict } = checked;
  const row = withContent(withVerdict(checked, options), checked, options);
  const judged = withQuality(row, content, options);
  return {
    row:
      content.kind === 'unseen'
        ? { ...judged, content_error: verdict.reason }
        : judged,
    ...(content.kind === 'read' &&
      content.digest !== page.content_digest && {
        content: toContentRow(content, options.at),
      }),
  };
}

function withVerdict(
  { page, verdict, content, etag, lastModified }: CheckedPage,
  { at, intervalMs, random }: ApplyCheckOptions,
): PageRow {
  const failures = verdict.isPassing ? page.failures + 1 : 0;
  const isSame = page.liveness === verdict.state;
  const due = nextCheck({ verdict, failures, at, intervalMs, random });
  const isUnchanged = content.kind === 'unchanged';
  return {
    ...page,
    liveness: verdict.state,
    liveness_code: verdict.code,
    liveness_reason: verdict.reason,
    liveness_since: (isSame && page.liveness_since) || at.toISOString(),
    http_status: verdict.status ?? null,
    final_url: verdict.finalUrl ?? null,
    checked_at: at.toISOString(),
    due_at: due.toISOString(),
    failures,
    // Of what was not seen they would not say that it is as it was.
    ...(content.kind !== 'unseen' && {
      etag: etag ?? (isUnchanged ? page.etag : null),
      last_modified: lastModified ?? (isUnchanged ? page.last_modified : null),
    }),
  };
}

function withContent(
  row: PageRow,
  { page, content, lastModified }: CheckedPage,
  { at }: ApplyCheckOptions,
): PageRow {
  if (content.kind === 'unseen') return row;
  const digest = content.kind === 'read' ? content.digest : undefined;
  const before = { changedAt: page.changed_at, digest: page.content_digest };
  const changedAt = judgeChange(before, { at, lastModified, digest });
  const next: PageRow = {
    ...row,
    changed_at: changedAt,
    changed_source: changedAt === null ? null : 'http',
    content_error: null,
  };
  if (content.kind === 'unchanged') return next;
  const isRead = content.kind === 'read';
  const { title, frontMatter } = isRead ? content.reading : NOTHING;
  return {
    ...next,
    ...(title && { title, title_rank: TITLE_RANKS.content }),
    content_digest: digest ?? null,
    content_read_at: at.toISOString(),
    content_error: isRead ? null : content.finding.message,
    stated_review_at: frontMatter?.reviewed ?? null,
  };
}

/** What is not seen stays judged by what it said last. */
function withQuality(
  row: PageRow,
  content: FoundContent,
  { at, subjects, headings, known }: ApplyCheckOptions,
): PageRow {
  const common = { at, subjects, headings };
  switch (content.kind) {
    case 'read':
      return judgePage(row, { ...common, reading: content.reading });
    case 'unchanged':
      return judgePage(row, { ...common, reading: known });
    case 'unreadable':
      return judgePage(row, { ...common, unread: content.finding });
    default:
      return row;
  }
}

function toContentRow(
  { digest, reading }: Extract<FoundContent, { kind: 'read' }>,
  at: Date,
): ContentRow {
  return {
    digest,
    markdown: null,
    reading: JSON.stringify(reading),
    read_at: at.toISOString(),
  };
}
