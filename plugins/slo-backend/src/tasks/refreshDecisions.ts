import { AuditorService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { withAudit } from '@callboard/backstage-plugin-callboard-node';
import {
  CALLBOARD_API_VERSION,
  CallboardSloKind,
} from '@callboard/backstage-plugin-slo-common';
import { ExclusionStore, toCatalogExclusion } from '../exclusions';
import { PolicyStore, toCatalogPolicy } from '../policy';

/** What keeping the documents of decisions in step needs. */
export interface RefreshDecisionsOptions {
  auditor: AuditorService;
  exclusions: ExclusionStore;
  policies: PolicyStore;
}

/**
 * Brings exclusions and policies in step with the catalog, and leaves a trace of exclusions that take effect or end.
 *
 * @returns refs of SLOs and entities of which other time counts than before
 */
export async function refreshDecisions(
  { auditor, exclusions, policies }: RefreshDecisionsOptions,
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
  const { ids, targets } = await exclusions.replaceCatalog(
    ofKind('SloExclusion').flatMap(entity => toCatalogExclusion(entity) ?? []),
    at,
  );
  if (ids.length > 0) {
    await withAudit(
      auditor,
      {
        eventId: 'exclusions-refresh',
        severityLevel: 'medium',
        meta: { exclusions: ids, targets },
      },
      async () => undefined,
    );
  }
  return targets;
}
