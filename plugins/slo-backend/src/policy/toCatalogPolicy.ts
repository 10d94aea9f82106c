import { Entity } from '@backstage/catalog-model';
import {
  ErrorBudgetPolicy,
  readErrorBudgetPolicy,
} from '@callboard/backstage-plugin-slo-common';

/** A policy document of the catalog. */
export interface CatalogPolicy {
  /** Entity ref of the document. */
  ref: string;
  /** Absent where the document breaks a rule. */
  policy?: ErrorBudgetPolicy;
  /** The first rule it breaks. */
  problem?: string;
}

/** The policy of a document, or why there is none. */
export function toCatalogPolicy(entity: Entity): CatalogPolicy {
  const { ref, document, issues } = readErrorBudgetPolicy(entity);
  const [issue] = issues;
  return {
    ref,
    policy: document,
    problem:
      issue &&
      `${ref} is not valid (${issue.path}: ${issue.message}): what it said before still holds`,
  };
}
