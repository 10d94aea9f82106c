import {
  DEFAULT_NAMESPACE,
  Entity,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
} from '@backstage/catalog-model';
import { entityRef } from '@callboard/backstage-plugin-callboard-common';
import { DocumentReference } from './CallboardDocument';

const relation = { type: RELATION_OWNED_BY, counterpart: RELATION_OWNER_OF };

/**
 * The owner that a document names; none where the text is no ref. A document that breaks a rule elsewhere has its owner
 * all the same: it is they who mend it.
 */
export function ownerReference({
  metadata,
  spec,
}: Entity): DocumentReference[] {
  const { namespace = DEFAULT_NAMESPACE } = metadata;
  const owner = entityRef('Group', namespace).safeParse(spec?.owner);
  return owner.success
    ? [{ ref: owner.data, path: 'spec.owner', relation }]
    : [];
}
