import {
  ANNOTATION_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  durationSeconds,
  OpenSloKind,
  sloDefinitionFromEntities,
  UsedDocument,
} from '@callboard/backstage-plugin-slo-common';
import { CatalogSlo } from './CatalogSlo';
import { measuredIndicators } from './measuredIndicators';

/** Finds an entity of the SLO's surroundings. */
export type EntityLookup = (
  kind: OpenSloKind,
  namespace: string,
  name: string,
) => Entity | undefined;

function toUsedDocument(entity: Entity): UsedDocument {
  const { annotations, etag } = entity.metadata;
  return {
    ref: stringifyEntityRef(entity),
    role: entity.kind,
    location: annotations?.[ANNOTATION_LOCATION],
    version: etag,
  };
}

/** What the plugin keeps of an SLO entity and of what it refers to. */
export function toCatalogSlo(slo: Entity, lookup: EntityLookup): CatalogSlo {
  const used = new Map([[stringifyEntityRef(slo), toUsedDocument(slo)]]);
  const { definition, valid, issues } = sloDefinitionFromEntities({
    slo,
    lookup: (kind, namespace, name) => {
      const found = lookup(kind, namespace, name);
      if (found) {
        used.set(stringifyEntityRef(found), toUsedDocument(found));
      }
      return found;
    },
  });
  return {
    definition,
    valid,
    issues: issues.filter(issue => issue.severity === 'error'),
    windowSeconds: durationSeconds(definition.window.duration) ?? 0,
    ...measuredIndicators(definition),
    documents: [...used.values()],
  };
}
