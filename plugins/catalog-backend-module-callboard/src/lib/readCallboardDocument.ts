import { Entity } from '@backstage/catalog-model';
import {
  OpenSloIssue,
  readErrorBudgetPolicy,
  readSloExclusion,
} from '@callboard/backstage-plugin-slo-common';

/** What the catalog wants to know of a document of ours. */
export interface CallboardDocument {
  issues: OpenSloIssue[];
  ownerRef?: string;
  /** Entities the document is about, each with the path of where it says so. */
  references: { ref: string; path: string }[];
}

const toReferences = (refs: string[] = [], path: string) =>
  refs.map((ref, index) => ({ ref, path: `${path}[${index}]` }));

/** Reads a document of any of our kinds; of one that breaks a rule only the issues are known. */
export function readCallboardDocument(entity: Entity): CallboardDocument {
  if (entity.kind === 'SloExclusion') {
    const { document, issues } = readSloExclusion(entity);
    return {
      issues,
      references: [
        ...toReferences(document?.slos, 'spec.slos'),
        ...toReferences(document?.entityRefs, 'spec.entities'),
      ],
    };
  }
  const { document, issues } = readErrorBudgetPolicy(entity);
  return {
    issues,
    ownerRef: document?.ownerRef,
    references: toReferences(document?.entityRefs, 'spec.appliesTo.entities'),
  };
}
