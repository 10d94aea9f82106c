import { Entity } from '@backstage/catalog-model';
import { RECIPES } from './recipes';

/** The team that owns every recipe which names no other. */
export const TEAM = 'group:default/payments-core';

/** A component whose page shows one recipe. */
export function component(name: string): Entity {
  const { tier, owner = TEAM } = RECIPES[name]?.(0) ?? {};
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: name === 'resource' ? 'Resource' : 'Component',
    metadata: {
      namespace: 'default',
      name,
      title: `Recipe: ${name}`,
      labels: tier ? { 'callboard.dev/tier': tier } : undefined,
    },
    spec: { type: 'service', lifecycle: 'production', owner },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

const user = (name: string, displayName: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { namespace: 'default', name },
  spec: { profile: { displayName }, memberOf: ['payments-core'] },
});

/** Everybody who reviews pages and ticks items. */
export const PEOPLE: Entity[] = [
  user('mei.tanaka', 'Mei Tanaka'),
  user('jonas.lindqvist', 'Jonas Lindqvist'),
  user('amara.okafor', 'Amara Okafor'),
];

/** The catalog of the dev app. */
export function devEntities(): Entity[] {
  return [...Object.keys(RECIPES).map(component), ...PEOPLE];
}
