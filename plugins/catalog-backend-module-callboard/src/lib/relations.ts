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
import { DocumentReference } from './documents';
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

/** Emits what an entity is related to by what it names, found or not: in both directions, each once. */
export function emitNamedRelations(
  emit: CatalogProcessorEmit,
  entity: Entity,
  named: Pick<DocumentReference, 'ref' | 'relation'>[],
): void {
  const emitPair = pairEmitter(emit, entity);
  const distinct = new Map(
    named.map(one => [`${one.relation.type} ${one.ref}`, one]),
  );
  for (const { ref, relation } of distinct.values()) {
    emitPair(relation.type, relation.counterpart, ref);
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
