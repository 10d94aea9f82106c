import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  LABEL_TIER,
  TIERS,
} from '@callboard/backstage-plugin-callboard-common';

/** What an SLO takes from its service; also kept in the processor's cache, for times the catalog does not answer. */
export type Service = {
  ref: string;
  ownerRef?: string;
  tier?: string;
};

/** What an SLO needs to know of the entity it measures. */
export function toService(entity: Entity): Service {
  return {
    ref: stringifyEntityRef(entity),
    ownerRef: ownerOf(entity),
    tier: TIERS.find(tier => tier === entity.metadata.labels?.[LABEL_TIER]),
  };
}

/** The relation, else what the text says: right after ingestion the relation is not there yet. */
function ownerOf(entity: Entity): string | undefined {
  const related = entity.relations?.find(
    relation => relation.type === RELATION_OWNED_BY,
  );
  const written = entity.spec?.owner;
  if (related || typeof written !== 'string') {
    return related?.targetRef;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(written, {
        defaultKind: 'Group',
        defaultNamespace: entity.metadata.namespace,
      }),
    );
  } catch {
    return undefined;
  }
}
