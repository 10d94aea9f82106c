import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  callboardSloKinds,
  isCallboardSloDocument,
  isOpenSloApiVersion,
  openSloKinds,
} from '@callboard/backstage-plugin-slo-common';
import { chunks } from '../database/chunks';

const PAGE_SIZE = 500;
const IDENTITY_FIELDS = [
  'apiVersion',
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.etag',
];

const isOurs = (entity: Entity) =>
  isOpenSloApiVersion(entity.apiVersion) || isCallboardSloDocument(entity);

/** What reading the catalog needs. */
export interface CatalogReaderOptions {
  catalog: CatalogService;
  auth: AuthService;
}

/**
 * Keeps in step with the OpenSLO entities of the catalog, exclusions and error-budget policies, which announces no changes: a poll asks for etags only and
 * reads in full what has another etag than before.
 *
 * The etag is of the entity after processing, so that a new owner or a resolved service is a change, too.
 */
export class CatalogReader {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  #entities = new Map<string, Entity>();

  static create(options: CatalogReaderOptions): CatalogReader {
    return new CatalogReader(options);
  }

  private constructor(options: CatalogReaderOptions) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /**
   * Every such entity by ref, and whether anything differs from the last call (true the first time).
   *
   * @throws whatever the catalog throws; the next call starts over from what the last one that succeeded saw
   */
  async read(): Promise<{ entities: Map<string, Entity>; changed: boolean }> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const identities = await this.#identities(credentials);
    const outdated = [...identities].filter(
      ([ref, etag]) => !etag || this.#entities.get(ref)?.metadata.etag !== etag,
    );
    const kept = new Map(
      [...this.#entities].filter(([ref]) => identities.has(ref)),
    );
    const changed = outdated.length > 0 || kept.size < this.#entities.size;
    for (const refs of chunks(outdated.map(([ref]) => ref))) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: refs },
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
    credentials: Awaited<ReturnType<AuthService['getOwnServiceCredentials']>>,
  ): Promise<Map<string, string | undefined>> {
    const found = new Map<string, string | undefined>();
    let cursor: string | undefined;
    do {
      const page = await this.#catalog.queryEntities(
        cursor
          ? { cursor, fields: IDENTITY_FIELDS, limit: PAGE_SIZE }
          : {
              filter: { kind: [...openSloKinds, ...callboardSloKinds] },
              fields: IDENTITY_FIELDS,
              limit: PAGE_SIZE,
            },
        { credentials },
      );
      for (const entity of page.items) {
        // Others may have kinds of the same name; "Service" is a popular one.
        if (isOurs(entity)) {
          found.set(stringifyEntityRef(entity), entity.metadata.etag);
        }
      }
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return found;
  }
}
