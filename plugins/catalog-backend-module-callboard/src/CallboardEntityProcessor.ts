import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import { DocumentProblem } from '@callboard/backstage-plugin-callboard-common';
import {
  DocumentReference,
  isCallboardDocument,
  readCallboardDocument,
} from './lib/documents';
import { EntityLoader } from './lib/EntityLoader';
import { RefreshSoon } from './lib/RefreshSoon';
import { refuseHuge } from './lib/refuseHuge';
import { emitNamedRelations } from './lib/relations';
import { withStatus } from './lib/statusItems';

/** What the processor works with. */
export interface CallboardEntityProcessorOptions {
  loader: EntityLoader;
  refreshSoon: RefreshSoon;
  logger: LoggerService;
}

/**
 * Makes catalog entities of Callboard's own documents: `SloExclusion`, `ErrorBudgetPolicy`, `OnCallSchedule`, `Scorecard` and
 * `FactSchema`.
 *
 * As with OpenSLO's, a document that breaks a rule becomes an entity that says so, and takes no effect.
 */
export class CallboardEntityProcessor implements CatalogProcessor {
  readonly #options: CallboardEntityProcessorOptions;

  static create(
    options: CallboardEntityProcessorOptions,
  ): CallboardEntityProcessor {
    return new CallboardEntityProcessor(options);
  }

  private constructor(options: CallboardEntityProcessorOptions) {
    this.#options = options;
  }

  getProcessorName(): string {
    return 'CallboardEntityProcessor';
  }

  async preProcessEntity(entity: Entity): Promise<Entity> {
    if (isCallboardDocument(entity)) {
      refuseHuge(entity);
    }
    return entity;
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    return isCallboardDocument(entity);
  }

  async postProcessEntity(
    entity: Entity,
    _location: unknown,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const document = readCallboardDocument(entity);
    if (!document) {
      return entity;
    }
    const { issues, references } = document;
    emitNamedRelations(emit, entity, references);
    return withStatus(entity, [
      ...issues,
      ...(await this.#dangling(entity, references)),
    ]);
  }

  /** References that lead nowhere; none are called so while the catalog does not answer. */
  async #dangling(
    entity: Entity,
    references: DocumentReference[],
  ): Promise<DocumentProblem[]> {
    const { loader, refreshSoon, logger } = this.#options;
    const entityRef = stringifyEntityRef(entity);
    try {
      const found = await loader.load(references.map(({ ref }) => ref));
      const missing = references.filter((_, index) => !found[index]);
      if (missing.length > 0) {
        refreshSoon.request(entityRef);
      } else {
        refreshSoon.settle(entityRef);
      }
      return missing.map(({ ref, path }) => ({
        document: 0,
        path,
        code: 'dangling-reference',
        message: `expected an entity of the catalog, found "${ref}", which it does not have`,
        severity: 'error',
      }));
    } catch (error) {
      logger.debug(
        `Could not look around ${entityRef}: ${stringifyError(error)}`,
      );
      refreshSoon.request(entityRef);
      return [];
    }
  }
}
