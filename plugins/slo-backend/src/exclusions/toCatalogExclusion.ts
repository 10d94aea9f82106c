import { Entity } from '@backstage/catalog-model';
import {
  Exclusion,
  readSloExclusion,
} from '@callboard/backstage-plugin-slo-common';

/** An exclusion that is a document of the catalog. */
export type CatalogExclusion = Exclusion & { origin: 'catalog' };

/**
 * The exclusion of a document. It takes effect only where the document names an approver, who is never the author.
 *
 * @returns undefined where the document breaks a rule; its entity says which
 */
export function toCatalogExclusion(
  entity: Entity,
): CatalogExclusion | undefined {
  const { document } = readSloExclusion(entity);
  if (!document) {
    return undefined;
  }
  const { ref, approver, ...rest } = document;
  return {
    ...rest,
    id: ref,
    origin: 'catalog',
    approver,
    ...(approver === undefined
      ? { status: 'proposed', problem: 'the document names no approver' }
      : { status: 'approved', decidedBy: approver }),
  };
}
