import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { RunbooksConfig } from '../config';
import { PageRow } from '../database/rows';
import { ReadPage } from '../pages';
import { applyReading, judgePage, Known, Reading } from '../reading';
import { ListedFile } from './gatherListing';
import { hasCredentials } from './hasCredentials';
import { linkStates } from './linkStates';
import { ReadFileOptions } from './MarkdownFile';
import { readRepositoryFile } from './repository/readRepositoryFile';
import { toReading } from './toReading';

/** What reading a page needs. */
export interface ReadPageOptions {
  at: Date;
  /** When it is to be read again. */
  dueAt: Date;
  integrations: ScmIntegrations;
  urlReader: UrlReaderService;
  settings: Pick<
    RunbooksConfig,
    'headings' | 'maxContentBytes' | 'staleAfterMs'
  >;
  /** The file that it is; left out where only links name it. */
  listed?: ListedFile;
  known: Known;
  signal?: AbortSignal;
}

/** A page after it was read, or after it could not be. Never throws. */
export async function readPage(
  row: PageRow,
  options: ReadPageOptions,
): Promise<ReadPage> {
  const { at, dueAt, integrations, settings, listed, known } = options;
  const stored = known.readings.get(row.content_digest ?? '');
  const reading = await readFile(row, options, stored !== undefined);
  const applied = applyReading(row, reading, {
    at,
    dueAt,
    staleAfterMs: settings.staleAfterMs,
    source: 'repository',
    words: {
      live: 'The file is there',
      dead: 'There is no such file',
      hidden:
        row.host === '' || hasCredentials(integrations, row.url)
          ? undefined
          : `${row.host} has no such file, or hides it: the portal has no credentials for it`,
    },
  });
  const now = reading.kind === 'content' ? reading.content.reading : stored;
  return {
    content: applied.content,
    row: judgePage(applied.row, {
      at,
      reading: now,
      unread: applied.isTooLarge
        ? {
            code: 'too-large',
            message: `it is longer than the ${settings.maxContentBytes} bytes that are read`,
          }
        : undefined,
      subjects: known.subjects.get(row.id) ?? [],
      headings: settings.headings,
      linkStates:
        now && listed
          ? linkStates(now.links, listed.file.path, listed.siblings)
          : undefined,
    }),
  };
}

async function readFile(
  row: PageRow,
  { listed, urlReader, settings, signal }: ReadPageOptions,
  isKnown: boolean,
): Promise<Reading> {
  const options: ReadFileOptions = {
    isKnown,
    etag: isKnown ? row.etag ?? undefined : undefined,
    maxBytes: settings.maxContentBytes,
    signal,
  };
  if (listed) {
    return toReading(await listed.file.read(options));
  }
  return row.host === ''
    ? {
        kind: 'failed',
        code: 'failed',
        reason: 'The folder that it is in could not be listed',
      }
    : toReading(await readRepositoryFile(urlReader, row.url, options));
}
