import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { EntityFilterQuery } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { chunks } from '../database/chunks';

const PAGE_SIZE = 500;
const IDENTITY_FIELDS = [
  'apiVersion',
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.etag',
];

/** What polling the catalog needs, and for what. @public */
export interface CatalogPollerOptions {
  catalog: CatalogService;
  auth: AuthService;
  /** Which entities are asked for, as the catalog filters. */
  filter: EntityFilterQuery;
  /**
   * Which of them are wanted, where the filter cannot say it; all where it is left out. Others may have kinds of the
   * same name. It is shown only `apiVersion`, `kind` and the namespace, name and etag of `metadata`.
   */
  accept?: (entity: Entity) => boolean;
  /** The fields that are read of what has changed, besides those shown to `accept`; all where it is left out. */
  fields?: string[];
}

/**
 * Keeps in step with entities of the catalog, which announces no changes: a poll asks for etags only and reads in full
 * what has another etag than before. It does so with the plugin's own credentials.
 *
 * The etag is of the entity after processing, so that a new owner or a resolved service is a change, too.
 * @public
 */
export class CatalogPoller {
  readonly #options: CatalogPollerOptions;
  #entities = new Map<string, Entity>();

  static create(options: CatalogPollerOptions): CatalogPoller {
    return new CatalogPoller(options);
  }

  private constructor(options: CatalogPollerOptions) {
    this.#options = options;
  }

  /**
   * Every wanted entity by ref (full, in lower case), and whether anything differs from the last call (true the first time).
   *
   * @throws whatever the catalog throws; the next call starts over from what the last one that succeeded saw
   */
  async read(): Promise<{ entities: Map<string, Entity>; changed: boolean }> {
    const { catalog, auth, fields } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const identities = await this.#identities(credentials);
    const outdated = [...identities].filter(
      ([ref, etag]) => !etag || this.#entities.get(ref)?.metadata.etag !== etag,
    );
    const kept = new Map(
      [...this.#entities].filter(([ref]) => identities.has(ref)),
    );
    const changed = outdated.length > 0 || kept.size < this.#entities.size;
    for (const refs of chunks(outdated.map(([ref]) => ref))) {
      const { items } = await catalog.getEntitiesByRefs(
        {
          entityRefs: refs,
          fields: fields && [...new Set([...IDENTITY_FIELDS, ...fields])],
        },
        { credentials },
      );
      items.forEach((entity, index) => {
        const ref = refs[index];
        if (entity && ref) {
          kept.set(ref, entity);
        }
      });
    }
    this.#entities = kept;
    return { entities: kept, changed };
  }

  async #identities(
    credentials: BackstageCredentials,
  ): Promise<Map<string, string | undefined>> {
    const { catalog, filter, accept = () => true } = this.#options;
    const found = new Map<string, string | undefined>();
    let cursor: string | undefined;
    do {
      const page = await catalog.queryEntities(
        cursor
          ? { cursor, fields: IDENTITY_FIELDS, limit: PAGE_SIZE }
          : { filter, fields: IDENTITY_FIELDS, limit: PAGE_SIZE },
        { credentials },
      );
      for (const entity of page.items) {
        if (accept(entity)) {
          found.set(stringifyEntityRef(entity), entity.metadata.etag);
        }
      }
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return found;
  }
}
