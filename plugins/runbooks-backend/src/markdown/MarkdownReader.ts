import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { durationToMilliseconds } from '@backstage/types';
import {
  CatalogPoller,
  chunks,
  describeReadError,
  SourceKey,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { AnswerLinker } from '../answers';
import { RunbooksConfig } from '../config';
import { mapConcurrently } from '../lib/mapConcurrently';
import { PageLocator, PageStore, savePages } from '../pages';
import { readKnown, readPagesOf } from '../reading';
import { gatherListing, Listing } from './gatherListing';
import { listFiles } from './listFiles';
import { LocalFolders } from './local/LocalFolders';
import { readPage } from './readPage';
import { RepositoryFiles } from './repository/RepositoryFiles';

/** How reading repositories goes is noted under this. */
export const REPOSITORY_KEY: SourceKey = {
  source: 'repository',
  instance: 'markdown',
};

/** How the scopes of what entities name begin. */
const SCOPES = 'markdown/';
/** So many entities and files are asked for at once. */
const CONCURRENCY = 8;
/** So many pages are held at once. */
const BATCH = 50;

/** What reading Markdown files needs. */
export interface MarkdownReaderOptions {
  knex: Knex;
  /** Of the entities that name files. */
  poller: CatalogPoller;
  integrations: ScmIntegrations;
  urlReader: UrlReaderService;
  pages: PageStore;
  locator: PageLocator;
  answers: AnswerLinker;
  sources: SourceStore;
  settings: Pick<
    RunbooksConfig,
    | 'headings'
    | 'localFolders'
    | 'maxContentBytes'
    | 'readInterval'
    | 'staleAfterMs'
  >;
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}

/** Finds the Markdown files that entities name, and reads all pages that are Markdown files. */
export class MarkdownReader {
  readonly #options: MarkdownReaderOptions;
  readonly #folders: LocalFolders;
  readonly #repositories: RepositoryFiles;

  static create(options: MarkdownReaderOptions): MarkdownReader {
    return new MarkdownReader(options);
  }

  private constructor(options: MarkdownReaderOptions) {
    this.#options = options;
    this.#folders = LocalFolders.create(options.settings.localFolders);
    this.#repositories = RepositoryFiles.create(options);
  }

  /** A file that cannot be read takes nothing away from others. @throws what the catalog or the database throws */
  async run(signal?: AbortSignal): Promise<void> {
    const { sources, now, pages, answers, announce } = this.#options;
    const at = now();
    try {
      const listing = await this.#list(signal);
      const changed = [
        ...(await pages.replaceScopesOf(SCOPES, listing.uses, at)),
        ...(await this.#read(listing, at, signal)),
        ...(await answers.link()),
      ];
      const refs = [...new Set(changed)].sort();
      if (refs.length > 0) {
        await announce(refs);
      }
      await this.#note(listing, at);
    } catch (error) {
      // What was found may not have been kept.
      this.#repositories.forget();
      await sources.note(REPOSITORY_KEY, {
        at,
        error: describeReadError(error),
      });
      throw error;
    }
  }

  async #list(signal: AbortSignal | undefined): Promise<Listing> {
    const { poller, locator } = this.#options;
    const { entities } = await poller.read();
    const sources = {
      folders: this.#folders,
      repositories: this.#repositories,
    };
    const found = await mapConcurrently(
      [...entities.values()],
      CONCURRENCY,
      async entity => ({
        entity,
        found: await listFiles(sources, entity, signal),
      }),
    );
    return gatherListing(found, locator);
  }

  async #read(
    { files }: Listing,
    at: Date,
    signal: AbortSignal | undefined,
  ): Promise<string[]> {
    const { knex, pages, settings } = this.#options;
    const dueAt = new Date(
      at.getTime() + durationToMilliseconds(settings.readInterval),
    );
    const changed = new Set<string>();
    for (const rows of chunks(await readPagesOf(knex, 'markdown'), BATCH)) {
      signal?.throwIfAborted();
      const known = await readKnown(knex, rows);
      const read = await mapConcurrently(rows, CONCURRENCY, row =>
        readPage(row, {
          ...this.#options,
          at,
          dueAt,
          listed: files.get(row.id),
          known,
          signal,
        }),
      );
      const changes = await knex.transaction(tx => savePages(tx, read, at));
      changes.forEach(({ pageId }) => changed.add(pageId));
    }
    return pages.entitiesOf([...changed]);
  }

  async #note({ uses, failures, warnings }: Listing, at: Date): Promise<void> {
    const isDown = failures > 0 && failures === uses.size;
    await this.#options.sources.note(REPOSITORY_KEY, {
      at,
      warnings,
      error: isDown
        ? { code: 'failed', message: 'No repository could be read' }
        : undefined,
    });
  }
}
