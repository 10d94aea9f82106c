import { Entity } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import {
  SourceKey,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import { AnswerLinker } from '../answers';
import { RunbooksConfig } from '../config';
import { PageLocator, PageStore } from '../pages';
import { CatalogPollers } from './createCatalogPollers';
import { findInEntity } from './findInEntity';
import { findInSlos } from './findInSlos';
import { ProjectionStore } from './ProjectionStore';
import { toEntityRow } from './toEntityRow';

/** How reading the catalog goes is noted under this. */
export const CATALOG_KEY: SourceKey = {
  source: 'catalog',
  instance: 'catalog',
};

/** Scope of what the catalog's own documents name. */
const SCOPE = 'catalog';

/** What keeping in step with the catalog needs. */
export interface CatalogRefreshOptions {
  pollers: CatalogPollers;
  projections: ProjectionStore;
  pages: PageStore;
  locator: PageLocator;
  answers: AnswerLinker;
  sources: SourceStore;
  settings: Pick<RunbooksConfig, 'services' | 'appUrl' | 'pagingSeverities'>;
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}

/** Brings entities, the pages they name and the alerts of their SLOs in step with the catalog. */
export class CatalogRefresh {
  readonly #options: CatalogRefreshOptions;
  /** Of what was applied last; undefined where that has to be done again. */
  #warnings?: string[];

  static create(options: CatalogRefreshOptions): CatalogRefresh {
    return new CatalogRefresh(options);
  }

  private constructor(options: CatalogRefreshOptions) {
    this.#options = options;
  }

  /** When the catalog cannot be read, nothing changes. @throws whatever reading it throws */
  async run(): Promise<void> {
    const { pollers, sources, now } = this.#options;
    const at = now();
    try {
      const [entities, documents] = await Promise.all([
        pollers.entities.read(),
        pollers.documents.read(),
      ]);
      if (entities.changed || documents.changed) {
        this.#warnings = undefined;
      }
      this.#warnings ??= await this.#apply(
        [...entities.entities.values()],
        [...documents.entities.values()],
        at,
      );
      await sources.note(CATALOG_KEY, { at, warnings: this.#warnings });
    } catch (error) {
      await sources.note(CATALOG_KEY, {
        at,
        error: { code: 'catalog', message: stringifyError(error) },
        warnings: this.#warnings,
      });
      throw error;
    }
  }

  async #apply(
    entities: Entity[],
    documents: Entity[],
    at: Date,
  ): Promise<string[]> {
    const { projections, pages, locator, answers, settings, announce } =
      this.#options;
    const found = [
      ...entities.map(entity => findInEntity(entity, locator)),
      findInSlos(documents, { locator, settings }),
    ];
    const changed = [
      await projections.replaceAll(
        entities.map(entity => toEntityRow(entity, settings.services)),
      ),
      await pages.replaceScope(
        SCOPE,
        {
          uses: found.flatMap(({ uses }) => uses),
          alerts: found.flatMap(({ alerts }) => alerts),
        },
        at,
      ),
      await answers.link(),
    ];
    const refs = [...new Set(changed.flat())];
    if (refs.length > 0) {
      await announce(refs);
    }
    return found.flatMap(({ warnings }) => warnings);
  }
}
