import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import {
  isError,
  isOpenSloApiVersion,
  isOpenSloKind,
  openSloFromEntity,
  OpenSloKind,
  OpenSloReference,
  openSloReferences,
  openSloToEntity,
  validateOpenSloDocument,
} from '@callboard/backstage-plugin-slo-common';
import { EntityLoader } from './lib/EntityLoader';
import { lookAround, Surroundings } from './lib/lookAround';
import { RefreshSoon } from './lib/RefreshSoon';
import { refuseHuge } from './lib/refuseHuge';
import { emitRelations } from './lib/relations';
import { Service, withService } from './lib/service';
import { withStatus } from './lib/statusItems';

const CACHED_SERVICE = 'service';

/** What the processor works with. */
export interface OpenSloEntityProcessorOptions {
  kinds: ReadonlySet<OpenSloKind>;
  loader: EntityLoader;
  refreshSoon: RefreshSoon;
  logger: LoggerService;
}

/**
 * Makes catalog entities of OpenSLO documents.
 *
 * Only what the catalog cannot hold is refused. A document that breaks a rule of OpenSLO becomes an entity with
 * `status.items` that say so, and keeps its relations as far as they can be read. A file that cannot be parsed at all
 * never gets here: the catalog then publishes `experimental.catalog.errors` with
 * `{entity: <ref of the Location>, location: <its own location>, errors: Error[]}`, again at every processing of that
 * Location (100 to 150 s apart by default) until it is mended, and nothing when it is. Meanwhile everything of that
 * Location stays as it was, or out, and a glob of files is one Location.
 */
export class OpenSloEntityProcessor implements CatalogProcessor {
  readonly #options: OpenSloEntityProcessorOptions;

  static create(
    options: OpenSloEntityProcessorOptions,
  ): OpenSloEntityProcessor {
    return new OpenSloEntityProcessor(options);
  }

  private constructor(options: OpenSloEntityProcessorOptions) {
    this.#options = options;
  }

  getProcessorName(): string {
    return 'OpenSloEntityProcessor';
  }

  async preProcessEntity(entity: Entity): Promise<Entity> {
    if (!this.#handles(entity)) {
      return entity;
    }
    refuseHuge(entity);
    return openSloToEntity(entity);
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    return this.#handles(entity);
  }

  async postProcessEntity(
    entity: Entity,
    _location: unknown,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    if (!this.#handles(entity)) {
      return entity;
    }
    const { document, issues } = validateOpenSloDocument(
      openSloFromEntity(entity),
    );
    const references = document ? openSloReferences(document) : [];
    const { service, issues: dangling } = await this.#lookAround(
      entity,
      references,
      cache,
    );
    emitRelations(emit, entity, { service, references });
    return withStatus(withService(entity, service), [...issues, ...dangling]);
  }

  /** Without an answer from the catalog, what it last said stands, and nothing is called dangling. */
  async #lookAround(
    entity: Entity,
    references: OpenSloReference[],
    cache: CatalogProcessorCache,
  ): Promise<Surroundings> {
    const { loader, refreshSoon, logger } = this.#options;
    const entityRef = stringifyEntityRef(entity);
    try {
      const around = await lookAround({ entity, references, loader });
      await cache.set(CACHED_SERVICE, around.service ?? null);
      if (around.issues.some(isError)) {
        refreshSoon.request(entityRef);
      } else {
        refreshSoon.settle(entityRef);
      }
      return around;
    } catch (error) {
      logger.debug(
        `Could not look around ${entityRef}: ${stringifyError(error)}`,
      );
      refreshSoon.request(entityRef);
      const service = await cache.get<Service | null>(CACHED_SERVICE);
      await cache.set(CACHED_SERVICE, service ?? null);
      return { service: service ?? undefined, issues: [] };
    }
  }

  #handles({ apiVersion, kind }: Entity): boolean {
    return (
      isOpenSloApiVersion(apiVersion) &&
      isOpenSloKind(kind) &&
      this.#options.kinds.has(kind)
    );
  }
}
