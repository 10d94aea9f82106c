import { Entity } from '@backstage/catalog-model';
import {
  durationSeconds,
  OpenSloKind,
  sloDefinitionFromEntities,
} from '@callboard/backstage-plugin-slo-common';
import { CatalogSlo } from './CatalogSlo';
import { indicatorDigest } from './indicatorDigest';

/** Finds an entity of the SLO's surroundings. */
export type EntityLookup = (
  kind: OpenSloKind,
  namespace: string,
  name: string,
) => Entity | undefined;

/** What the plugin keeps of an SLO entity and of what it refers to. */
export function toCatalogSlo(slo: Entity, lookup: EntityLookup): CatalogSlo {
  const { definition, valid, issues } = sloDefinitionFromEntities({
    slo,
    lookup,
  });
  return {
    definition,
    valid,
    issues: issues.filter(issue => issue.severity === 'error'),
    windowSeconds: durationSeconds(definition.window.duration) ?? 0,
    digests: definition.objectives.map(
      objective => indicatorDigest(objective) ?? null,
    ),
  };
}
