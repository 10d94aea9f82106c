import { sha256 } from '@callboard/backstage-plugin-callboard-node';
import {
  MarkdownReading,
  readMarkdown,
} from '@callboard/backstage-plugin-runbooks-common';
import { ContentRow, PageRow } from '../database/rows';
import { StoredReading } from '../database/StoredReading';
import { TITLE_RANKS } from '../pages';
import { decode } from './decode';
import { FileReading } from './MarkdownFile';

/** What it takes to say what a reading means. */
export interface ApplyReadingOptions {
  at: Date;
  /** When it is to be read again. */
  dueAt: Date;
  /** A page that cannot be read for so long may be gone as well as there, milliseconds. */
  staleAfterMs: number;
  /** Why a file that was not found may be there all the same; undefined where it is not. */
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

/** What an attempt to read a file says about its page. */
export function applyReading(
  row: PageRow,
  reading: FileReading,
  options: ApplyReadingOptions,
): AppliedReading {
  switch (reading.kind) {
    case 'content':
      return withContent(found(row, options), reading, options);
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

/** The file is there: somebody answered, and was asked in time. */
function found(row: PageRow, { at, dueAt }: ApplyReadingOptions): PageRow {
  const live: Liveness = {
    liveness: 'live',
    liveness_code: 'ok',
    liveness_reason: 'The file is there',
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
  { at, dueAt, hidden }: ApplyReadingOptions,
): PageRow {
  const gone: Liveness = {
    liveness: hidden === undefined ? 'dead' : 'unknown',
    liveness_code: 'not-found',
    liveness_reason: hidden ?? 'There is no such file',
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
  { code, reason }: Extract<FileReading, { kind: 'failed' }>,
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
  { bytes, etag, changedAt }: Extract<FileReading, { kind: 'content' }>,
  { at }: ApplyReadingOptions,
): AppliedReading {
  const text = decode(bytes);
  const reading = readMarkdown(text);
  const digest = sha256(text);
  const { title, frontMatter, body } = reading;
  const readAt = at.toISOString();
  return {
    row: {
      ...row,
      ...(title && { title, title_rank: TITLE_RANKS.content }),
      ...changeOf(row, digest, changedAt, at),
      etag: etag ?? null,
      content_digest: digest,
      content_read_at: readAt,
      stated_review_at: frontMatter.reviewed ?? null,
    },
    content: {
      digest,
      markdown: body,
      reading: JSON.stringify(toStoredReading(reading)),
      read_at: readAt,
    },
  };
}

/**
 * When a page changed. What repositories tell is at best the time of a commit, often not of one to this file, so that it
 * counts only where the content is another one than before.
 */
function changeOf(
  row: PageRow,
  digest: string,
  told: Date | undefined,
  at: Date,
): Pick<PageRow, 'changed_at' | 'changed_source'> {
  const { content_digest, changed_at, changed_source } = row;
  if (content_digest === digest) {
    return { changed_at, changed_source };
  }
  const isFirst = content_digest === null;
  const changed = told ?? (isFirst ? undefined : at);
  return changed
    ? { changed_at: changed.toISOString(), changed_source: 'repository' }
    : { changed_at, changed_source };
}

function toStoredReading({
  title,
  sections,
  anchors,
  links,
  items,
  frontMatter,
  findings,
}: MarkdownReading): StoredReading {
  return { title, sections, anchors, links, items, frontMatter, findings };
}
