import {
  DEFAULT_NAMESPACE,
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
} from '@backstage/catalog-model';
import {
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  OpenSloReference,
  RELATION_MEASURED_BY,
  RELATION_MEASURES,
  RELATION_REFERENCED_BY,
  RELATION_REFERENCES,
} from '@callboard/backstage-plugin-slo-common';
import { refOf } from './lookAround';
import { Service } from './service';

/**
 * Emits what an OpenSLO entity is related to, in both directions: its service, the service's owner, and the documents
 * it refers to, found or not, as the catalog's own kinds do.
 */
export function emitRelations(
  emit: CatalogProcessorEmit,
  entity: Entity,
  to: { service: Service | undefined; references: OpenSloReference[] },
): void {
  const { namespace = DEFAULT_NAMESPACE } = entity.metadata;
  const emitPair = pairEmitter(emit, entity);
  if (to.service) {
    emitPair(RELATION_MEASURES, RELATION_MEASURED_BY, to.service.ref);
  }
  if (to.service?.ownerRef) {
    emitPair(RELATION_OWNED_BY, RELATION_OWNER_OF, to.service.ownerRef);
  }
  const refs = to.references.map(reference => refOf(reference, namespace));
  for (const ref of new Set(refs)) {
    emitPair(RELATION_REFERENCES, RELATION_REFERENCED_BY, ref);
  }
}

/** Emits what a document of ours is related to, in both directions: its owner, and the entities it is about. */
export function emitDocumentRelations(
  emit: CatalogProcessorEmit,
  entity: Entity,
  to: { ownerRef?: string; refs: string[] },
): void {
  const emitPair = pairEmitter(emit, entity);
  if (to.ownerRef) {
    emitPair(RELATION_OWNED_BY, RELATION_OWNER_OF, to.ownerRef);
  }
  for (const ref of new Set(to.refs)) {
    emitPair(RELATION_REFERENCES, RELATION_REFERENCED_BY, ref);
  }
}

function pairEmitter(emit: CatalogProcessorEmit, entity: Entity) {
  const source = getCompoundEntityRef(entity);
  return (type: string, counterpart: string, targetRef: string) => {
    const target = parseEntityRef(targetRef);
    emit(processingResult.relation({ source, type, target }));
    emit(
      processingResult.relation({
        source: target,
        type: counterpart,
        target: source,
      }),
    );
  };
}
