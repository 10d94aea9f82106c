import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  groupBy,
  LABEL_TIER,
} from '@callboard/backstage-plugin-callboard-common';
import { SloApi } from '@callboard/backstage-plugin-slo-common';
import { sloDeclaration } from '@callboard/backstage-plugin-scorecards-common';
import { PluginFacts } from '../lib/PluginFactProvider';
import { allUnknown } from '../lib/allUnknown';
import { AlertPolicyReader } from './AlertPolicyReader';
import { sloFacts } from './sloFacts';

/** What telling of SLOs needs. */
export interface SloFactsDependencies {
  sloApi: Pick<SloApi, 'getSlosByEntityRefs' | 'getEvaluationHealth'>;
  alertPolicies: AlertPolicyReader;
  tierTargets: Readonly<Record<string, number>>;
}

/** Facts of the slo plugin: three requests, however many entities. */
export function createSloFacts({
  sloApi,
  alertPolicies,
  tierTargets,
}: SloFactsDependencies): PluginFacts {
  return {
    declaration: sloDeclaration,
    pluginId: 'slo',
    async read({ entities, entityRefs, options, now }) {
      const [{ items }, health] = await Promise.all([
        sloApi.getSlosByEntityRefs([...entityRefs], options),
        sloApi.getEvaluationHealth(options),
      ]);
      if (health.lastCompleted === undefined) {
        // Before it has read the catalog for the first time, it knows of no SLO.
        return allUnknown(entityRefs, 'SLOs have not been evaluated yet');
      }
      const alerting = await alertPolicies.read(items.map(({ ref }) => ref));
      const slosOf = groupBy(items, ({ entityRef }) => entityRef ?? '');
      return new Map(
        entities.map(entity => {
          const ref = stringifyEntityRef(entity);
          const tier = entity.metadata.labels?.[LABEL_TIER];
          const facts = { tier, tierTargets, alerting, now };
          return [ref, sloFacts(slosOf.get(ref) ?? [], facts)];
        }),
      );
    },
  };
}
