import { Entity } from '@backstage/catalog-model';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { RECIPES } from './recipes';

/** A component whose page shows one recipe. */
export function component(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { namespace: 'default', name, title: `Recipe: ${name}` },
    spec: { type: 'service', lifecycle: 'production', owner: 'payments-core' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/payments-core' }],
  };
}

/** The catalog entity of an SLO document. */
export function sloEntity(status: SloStatus): Entity {
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: {
      namespace: 'default',
      name: status.ref.split('/')[1] ?? '',
      title: status.title,
    },
    spec: { service: status.entityRef },
  };
}

/** The catalog of the dev app. */
export function devEntities(statuses: SloStatus[]): Entity[] {
  return [...Object.keys(RECIPES).map(component), ...statuses.map(sloEntity)];
}
