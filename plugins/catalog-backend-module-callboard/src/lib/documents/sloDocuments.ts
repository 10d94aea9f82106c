import { Entity } from '@backstage/catalog-model';
import {
  readErrorBudgetPolicy,
  readSloExclusion,
  RELATION_REFERENCED_BY,
  RELATION_REFERENCES,
} from '@callboard/backstage-plugin-slo-common';
import { CallboardDocument, DocumentReference } from './CallboardDocument';
import { ownerReference } from './ownerReference';

const relation = {
  type: RELATION_REFERENCES,
  counterpart: RELATION_REFERENCED_BY,
};

const about = (refs: string[] = [], path: string): DocumentReference[] =>
  refs.map((ref, index) => ({ ref, path: `${path}[${index}]`, relation }));

/** Time that does not count, and the SLOs and entities it is about. */
export function readExclusion(entity: Entity): CallboardDocument {
  const { document, issues } = readSloExclusion(entity);
  return {
    issues,
    references: [
      ...about(document?.slos, 'spec.slos'),
      ...about(document?.entityRefs, 'spec.entities'),
    ],
  };
}

/** An error-budget policy, its owner, and the entities it applies to. */
export function readPolicy(entity: Entity): CallboardDocument {
  const { document, issues } = readErrorBudgetPolicy(entity);
  return {
    issues,
    references: [
      ...ownerReference(entity),
      ...about(document?.entityRefs, 'spec.appliesTo.entities'),
    ],
  };
}
