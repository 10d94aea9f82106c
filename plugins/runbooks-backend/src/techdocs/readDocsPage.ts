import { RunbooksConfig } from '../config';
import { PageRow } from '../database/rows';
import { ReadPage } from '../pages';
import {
  applyReading,
  judgePage,
  Known,
  PageContent,
  Reading,
} from '../reading';
import { DocsReading } from './DocsLibrary';

/** What was found out about the documentation of a page. */
export interface ReadDocsPageOptions {
  kind: DocsReading['kind'];
  failure?: { code: string; message: string };
  /** Of the page; left out where the documentation has no such page. */
  content?: PageContent;
  known: Known;
  settings: Pick<RunbooksConfig, 'headings' | 'staleAfterMs'>;
  at: Date;
  /** When it is to be read again. */
  dueAt: Date;
}

/** A page after its documentation was read, or after it could not be. */
export function readDocsPage(
  row: PageRow,
  options: ReadDocsPageOptions,
): ReadPage {
  const { kind, known, settings, at, dueAt } = options;
  const reading = readingOf(options);
  const applied =
    kind === 'not-modified'
      ? { row: sameAsBefore(row, options), content: undefined }
      : applyReading(row, reading, {
          at,
          dueAt,
          staleAfterMs: settings.staleAfterMs,
          source: 'techdocs',
          words: {
            live: 'Its documentation has it',
            dead: 'Its documentation has no such page',
          },
        });
  return {
    content: applied.content,
    row: judgePage(applied.row, {
      at,
      reading:
        reading.kind === 'content'
          ? reading.content.reading
          : known.readings.get(row.content_digest ?? ''),
      subjects: known.subjects.get(row.id) ?? [],
      headings: settings.headings,
    }),
  };
}

function readingOf({ kind, failure, content }: ReadDocsPageOptions): Reading {
  if (content) {
    return { kind: 'content', content };
  }
  switch (kind) {
    case 'pages':
      return { kind: 'not-found' };
    case 'not-modified':
      return { kind: 'not-modified' };
    case 'not-built':
      return {
        kind: 'failed',
        code: 'not-built',
        reason: 'Its documentation was not built yet',
      };
    default:
      return {
        kind: 'failed',
        code: failure?.code ?? 'failed',
        reason: failure?.message ?? 'TechDocs could not be read',
      };
  }
}

/** Whether it was there or not: of documentation that is the same, that is so, too. */
function sameAsBefore(
  row: PageRow,
  { at, dueAt }: ReadDocsPageOptions,
): PageRow {
  return {
    ...row,
    checked_at: at.toISOString(),
    due_at: dueAt.toISOString(),
    failures: 0,
  };
}
