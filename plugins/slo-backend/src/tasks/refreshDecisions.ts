import { Entity } from '@backstage/catalog-model';
import {
  CALLBOARD_API_VERSION,
  CallboardSloKind,
} from '@callboard/backstage-plugin-slo-common';
import { ExclusionStore, toCatalogExclusion } from '../exclusions';
import { PolicyStore, toCatalogPolicy } from '../policy';

/** What keeping the documents of decisions in step needs. */
export interface RefreshDecisionsOptions {
  exclusions: ExclusionStore;
  policies: PolicyStore;
}

/**
 * Brings exclusions and policies in step with the catalog.
 *
 * @returns refs of SLOs and entities of which other time counts than before
 */
export async function refreshDecisions(
  { exclusions, policies }: RefreshDecisionsOptions,
  entities: Iterable<Entity>,
  at: Date,
): Promise<string[]> {
  const all = [...entities];
  const ofKind = (kind: CallboardSloKind) =>
    all.filter(
      entity =>
        entity.apiVersion === CALLBOARD_API_VERSION && entity.kind === kind,
    );
  await policies.replaceAll(ofKind('ErrorBudgetPolicy').map(toCatalogPolicy));
  return exclusions.replaceCatalog(
    ofKind('SloExclusion').flatMap(entity => toCatalogExclusion(entity) ?? []),
    at,
  );
}
