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
import { FoundUse, PageLocator, PageStore, savePages } from '../pages';
import { PageContent, readKnown, readPagesOf } from '../reading';
import { docsKey, docsOfUrl } from './docsOfEntity';
import { DocsLibrary, DocsReading } from './DocsLibrary';
import { findInDocs } from './findInDocs';
import { planDocs, PlannedDocs } from './planDocs';
import { readDocsPage } from './readDocsPage';
import { TechDocsClient } from './TechDocsClient';

/** How reading TechDocs goes is noted under this. */
export const TECHDOCS_KEY: SourceKey = {
  source: 'techdocs',
  instance: 'techdocs',
};

/** How the scopes of what is found in documentation begin. */
const SCOPES = 'techdocs/';
/** So many documentations are asked for at once. */
const CONCURRENCY = 4;
/** So many pages are held at once. */
const BATCH = 50;

/** What reading documentation needs. */
export interface TechDocsReaderOptions {
  knex: Knex;
  /** Of the entities that have documentation. */
  poller: CatalogPoller;
  client: TechDocsClient;
  pages: PageStore;
  locator: PageLocator;
  answers: AnswerLinker;
  sources: SourceStore;
  settings: Pick<
    RunbooksConfig,
    'headings' | 'staleAfterMs' | 'techdocsInterval'
  >;
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}

/** What became of one documentation. Contents of pages that nothing names are not among it. */
interface Outcome {
  plan: PlannedDocs;
  kind: DocsReading['kind'];
  failure?: { code: string; message: string };
}

/** What became of all documentation. */
interface Library {
  outcomes: Map<string, Outcome>;
  contents: Map<string, PageContent>;
  /** By entity ref; undefined where nothing new is known. */
  uses: Map<string, FoundUse[] | undefined>;
}

/** Finds runbooks in what TechDocs has built, and reads all pages that are documentation of the portal. */
export class TechDocsReader {
  readonly #options: TechDocsReaderOptions;
  readonly #library: DocsLibrary;
  /** Who wanted something of which documentation when it was read last. */
  readonly #readers = new Map<string, string>();

  static create(options: TechDocsReaderOptions): TechDocsReader {
    return new TechDocsReader(options);
  }

  private constructor(options: TechDocsReaderOptions) {
    this.#options = options;
    this.#library = DocsLibrary.create(options.client);
  }

  /** TechDocs that is not there or does not answer takes nothing away. @throws what the catalog or the database throws */
  async run(signal?: AbortSignal): Promise<void> {
    const { knex, poller, pages, answers, announce, now } = this.#options;
    const at = now();
    try {
      const { entities } = await poller.read();
      const known = await readPagesOf(knex, 'techdocs');
      const plans = planDocs(entities.values(), known);
      const library = await this.#readAll(plans, signal);
      const changed = [
        ...(await pages.replaceScopesOf(SCOPES, library.uses, at)),
        ...(await this.#savePages(library, at, signal)),
        ...(await answers.link()),
      ];
      const refs = [...new Set(changed)].sort();
      if (refs.length > 0) {
        await announce(refs);
      }
      await this.#note([...library.outcomes.values()], at);
    } catch (error) {
      // What was found may not have been kept.
      this.#library.forget();
      this.#readers.clear();
      await this.#options.sources.note(TECHDOCS_KEY, {
        at,
        error: describeReadError(error),
      });
      throw error;
    }
  }

  async #readAll(
    plans: readonly PlannedDocs[],
    signal: AbortSignal | undefined,
  ): Promise<Library> {
    const library: Library = {
      outcomes: new Map(),
      contents: new Map(),
      uses: new Map(),
    };
    for (const part of chunks(plans, CONCURRENCY)) {
      signal?.throwIfAborted();
      const readings = await Promise.all(
        part.map(async plan => ({
          plan,
          reading: await this.#library.read(plan.docs, {
            isKnown: this.#isKnown(plan),
            signal,
          }),
        })),
      );
      for (const { plan, reading } of readings) {
        this.#add(plan, reading, library);
      }
    }
    return library;
  }

  /** Whether everything that is asked of documentation was read and kept before. */
  #isKnown({ docs, pages, readers }: PlannedDocs): boolean {
    return (
      pages.every(({ checked_at }) => checked_at !== null) &&
      this.#readers.get(docsKey(docs)) === JSON.stringify(readers)
    );
  }

  #add(plan: PlannedDocs, reading: DocsReading, library: Library): void {
    library.outcomes.set(docsKey(plan.docs), {
      plan,
      kind: reading.kind,
      ...(reading.kind === 'failed' && {
        failure: { code: reading.code, message: reading.reason },
      }),
    });
    if (reading.kind === 'failed' || reading.kind === 'not-modified') {
      plan.readers.forEach(({ entityRef }) =>
        library.uses.set(entityRef, undefined),
      );
      return;
    }
    const all = reading.kind === 'pages' ? reading.pages : new Map();
    const { uses, contents } = findInDocs(plan, all, this.#options.locator);
    contents.forEach((content, id) => library.contents.set(id, content));
    uses.forEach((own, entityRef) => library.uses.set(entityRef, own));
    this.#readers.set(docsKey(plan.docs), JSON.stringify(plan.readers));
  }

  async #savePages(
    { outcomes, contents }: Library,
    at: Date,
    signal: AbortSignal | undefined,
  ): Promise<string[]> {
    const { knex, pages, settings } = this.#options;
    const interval = durationToMilliseconds(settings.techdocsInterval);
    const dueAt = new Date(at.getTime() + interval);
    const changed = new Set<string>();
    for (const rows of chunks(await readPagesOf(knex, 'techdocs'), BATCH)) {
      signal?.throwIfAborted();
      const known = await readKnown(knex, rows);
      const read = rows.flatMap(row => {
        const docs = docsOfUrl(row.url);
        const outcome = docs && outcomes.get(docsKey(docs));
        return outcome
          ? [
              readDocsPage(row, {
                ...outcome,
                content: contents.get(row.id),
                known,
                settings,
                at,
                dueAt,
              }),
            ]
          : [];
      });
      const changes = await knex.transaction(tx => savePages(tx, read, at));
      changes.forEach(({ pageId }) => changed.add(pageId));
    }
    return pages.entitiesOf([...changed]);
  }

  async #note(outcomes: readonly Outcome[], at: Date): Promise<void> {
    const failed = outcomes.flatMap(({ plan, failure }) =>
      failure ? [{ key: docsKey(plan.docs), failure }] : [],
    );
    if (outcomes.length === 0) {
      return;
    }
    const isDown = failed.length === outcomes.length;
    await this.#options.sources.note(TECHDOCS_KEY, {
      at,
      error: isDown ? failed[0]?.failure : undefined,
      warnings: isDown
        ? []
        : failed.map(({ key, failure }) => `${key}: ${failure.message}`),
    });
  }
}
