import { ContentRow, PageRow } from '../database/rows';
import { TITLE_RANKS } from '../pages';
import { PageContent, Reading } from './Reading';

/** What it takes to say what a reading means. */
export interface ApplyReadingOptions {
  at: Date;
  /** When it is to be read again. */
  dueAt: Date;
  /** A page that cannot be read for so long may be gone as well as there, milliseconds. */
  staleAfterMs: number;
  /** Who tells when it changed. */
  source: NonNullable<PageRow['changed_source']>;
  words: ReadingWords;
}

/** What is said of pages of a kind, for people. */
export interface ReadingWords {
  live: string;
  dead: string;
  /** Why a page that was not found may be there all the same; undefined where it is not. */
  hidden?: string;
}

/** A page after an attempt to read it, but for its quality. */
export interface AppliedReading {
  row: PageRow;
  /** Where it was read anew. */
  content?: ContentRow;
  /** Read anew, and longer than is kept. */
  isTooLarge?: boolean;
}

/** What an attempt to read a page says about it. */
export function applyReading(
  row: PageRow,
  reading: Reading,
  options: ApplyReadingOptions,
): AppliedReading {
  switch (reading.kind) {
    case 'content':
      return withContent(found(row, options), reading.content, options);
    case 'not-modified':
      return { row: found(row, options) };
    case 'too-large':
      return {
        isTooLarge: true,
        row: {
          ...found(row, options),
          etag: null,
          content_digest: null,
          content_read_at: options.at.toISOString(),
        },
      };
    case 'not-found':
      return { row: missing(row, options) };
    default:
      return { row: failed(row, reading, options) };
  }
}

type Liveness = Pick<PageRow, 'liveness' | 'liveness_code' | 'liveness_reason'>;

function withLiveness(row: PageRow, next: Liveness, at: Date): PageRow {
  const since =
    row.liveness === next.liveness && row.liveness_since !== null
      ? row.liveness_since
      : at.toISOString();
  return { ...row, ...next, liveness_since: since };
}

/** It is there: somebody answered, and was asked in time. */
function found(
  row: PageRow,
  { at, dueAt, words }: ApplyReadingOptions,
): PageRow {
  const live: Liveness = {
    liveness: 'live',
    liveness_code: 'ok',
    liveness_reason: words.live,
  };
  return {
    ...withLiveness(row, live, at),
    checked_at: at.toISOString(),
    due_at: dueAt.toISOString(),
    failures: 0,
    content_error: null,
  };
}

function missing(
  row: PageRow,
  { at, dueAt, words }: ApplyReadingOptions,
): PageRow {
  const gone: Liveness = {
    liveness: words.hidden === undefined ? 'dead' : 'unknown',
    liveness_code: 'not-found',
    liveness_reason: words.hidden ?? words.dead,
  };
  return {
    ...withLiveness(row, gone, at),
    checked_at: at.toISOString(),
    due_at: dueAt.toISOString(),
    failures: 0,
    etag: null,
    content_error: gone.liveness_reason,
  };
}

/** Nobody knows more than before; that gets old. */
function failed(
  row: PageRow,
  { code, reason }: Extract<Reading, { kind: 'failed' }>,
  { at, staleAfterMs }: ApplyReadingOptions,
): PageRow {
  const next: PageRow = {
    ...row,
    failures: row.failures + 1,
    content_error: reason,
  };
  const checked = row.checked_at === null ? NaN : Date.parse(row.checked_at);
  return at.getTime() - checked <= staleAfterMs
    ? next
    : withLiveness(
        next,
        {
          liveness: 'unknown',
          liveness_code: code,
          liveness_reason: reason,
        },
        at,
      );
}

function withContent(
  row: PageRow,
  { digest, markdown, reading, etag, changedAt }: PageContent,
  { at, source }: ApplyReadingOptions,
): AppliedReading {
  const { title, frontMatter } = reading;
  const readAt = at.toISOString();
  const changed = changeOf(row, digest, changedAt, at);
  return {
    row: {
      ...row,
      ...(title && { title, title_rank: TITLE_RANKS.content }),
      ...(changed && {
        changed_at: changed.toISOString(),
        changed_source: source,
      }),
      etag: etag ?? null,
      content_digest: digest,
      content_read_at: readAt,
      stated_review_at: frontMatter?.reviewed ?? null,
    },
    content: {
      digest,
      markdown,
      reading: JSON.stringify(reading),
      read_at: readAt,
    },
  };
}

/**
 * When a page changed, where that is another time than before. What sources tell is often the time of something larger
 * than the page, a commit or a build, so that it counts only where the content is another one.
 */
function changeOf(
  { content_digest: before }: PageRow,
  digest: string,
  told: Date | undefined,
  at: Date,
): Date | undefined {
  if (before === digest) {
    return undefined;
  }
  return told ?? (before === null ? undefined : at);
}
