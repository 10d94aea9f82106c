import { Entity } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import {
  SourceKey,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { raiseProjection } from '../database/raiseProjection';
import { DocumentKeeper } from '../documents';
import { CatalogPollers } from './createCatalogPollers';
import { EntityStore } from './EntityStore';
import { toEntityRow, toGroupRow } from './lib/toRow';
import { readProjection } from './operations/readProjection';
import { saveEntities } from './operations/saveEntities';
import { saveGroups } from './operations/saveGroups';

/** How reading the catalog goes is noted under this. */
export const CATALOG_KEY: SourceKey = {
  source: 'catalog',
  instance: 'catalog',
};

/** What has to be evaluated since. */
export interface CatalogChanges {
  /** Of the living entities that are new or different. */
  entityIds: number[];
  /** Whether rules, declared facts or groups are others: whatever there is has to be evaluated. */
  versionsChanged: boolean;
}

/** What keeping in step with the catalog needs. */
export interface CatalogRefreshOptions {
  knex: Knex;
  pollers: CatalogPollers;
  entities: EntityStore;
  documents: DocumentKeeper;
  sources: SourceStore;
  settings: { kinds: readonly string[] };
  now: () => Date;
}

interface Kept {
  entityIds: number[];
  groupsChanged: boolean;
  /** Whether anything differed. */
  written: boolean;
}

const NOTHING_KEPT: Kept = {
  entityIds: [],
  groupsChanged: false,
  written: false,
};

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/** Brings entities, groups, scorecards and fact schemas in step with the catalog. */
export class CatalogRefresh {
  readonly #options: CatalogRefreshOptions;
  readonly #kinds: ReadonlySet<string>;
  /** What {@link readProjection} said when what was read last had been kept; another replica may write since. */
  #keptAt?: number;

  static create(options: CatalogRefreshOptions): CatalogRefresh {
    return new CatalogRefresh(options);
  }

  private constructor(options: CatalogRefreshOptions) {
    this.#options = options;
    this.#kinds = new Set(options.settings.kinds.map(lower));
  }

  /** When the catalog cannot be read, nothing changes. @throws whatever reading it throws */
  async run(): Promise<CatalogChanges> {
    const { pollers, documents, sources, knex, now } = this.#options;
    const at = now();
    try {
      const projection = await readProjection(knex);
      const [entities, polled] = await Promise.all([
        pollers.entities.read(),
        pollers.documents.read(),
      ]);
      const foreign = projection !== this.#keptAt;
      this.#keptAt = undefined;
      const kept =
        foreign || entities.changed
          ? await this.#keepEntities(entities.entities, at)
          : NOTHING_KEPT;
      const judged = await documents.keep([...polled.entities.values()], {
        at,
        again: foreign || polled.changed,
      });
      this.#keptAt =
        kept.written || judged.changed
          ? await readProjection(knex)
          : projection;
      await sources.note(CATALOG_KEY, { at, warnings: judged.warnings });
      return {
        entityIds: kept.entityIds,
        versionsChanged: kept.groupsChanged || judged.changed,
      };
    } catch (error) {
      await sources.note(CATALOG_KEY, {
        at,
        error: { code: 'catalog', message: stringifyError(error) },
      });
      throw error;
    }
  }

  async #keepEntities(
    all: ReadonlyMap<string, Entity>,
    at: Date,
  ): Promise<Kept> {
    const { knex, entities } = this.#options;
    const found = [...all.values()];
    const groups = found.filter(({ kind }) => lower(kind) === 'group');
    const rows = found
      .filter(({ kind }) => this.#kinds.has(lower(kind)))
      .map(entity => toEntityRow(entity, all));
    const { refs, ended, groupsChanged } = await knex.transaction(async tx => {
      const saved = {
        ...(await saveEntities({ tx, rows, at })),
        groupsChanged: await saveGroups({ tx, rows: groups.map(toGroupRow) }),
      };
      if (isWritten(saved)) await raiseProjection(tx);
      return saved;
    });
    const changed = await entities.byRefs(refs);
    return {
      entityIds: [...changed.values()].map(({ id }) => id),
      groupsChanged,
      written: isWritten({ refs, ended, groupsChanged }),
    };
  }
}

function isWritten(saved: {
  refs: string[];
  ended: number;
  groupsChanged: boolean;
}): boolean {
  return saved.refs.length > 0 || saved.ended > 0 || saved.groupsChanged;
}
