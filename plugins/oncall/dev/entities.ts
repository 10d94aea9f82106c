import { Entity } from '@backstage/catalog-model';
import { parseScheduleRef } from '@callboard/backstage-plugin-oncall-common';
import { peopleEntities, TEAM } from './people';
import { RECIPES } from './recipes';

/** A component whose page shows one recipe. */
export function component(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { namespace: 'default', name, title: `Recipe: ${name}` },
    spec: { type: 'service', lifecycle: 'production', owner: 'payments-core' },
    relations: [{ type: 'ownedBy', targetRef: TEAM }],
  };
}

/** A component that depends on others: with schedules, with nobody, and without a schedule. */
export function dependent(): Entity {
  const needed = ['normal', 'nobody', 'disabled', 'strangers', 'empty'];
  const { relations = [], ...entity } = component('dependent');
  return {
    ...entity,
    relations: [
      ...relations,
      ...needed.map(name => ({
        type: 'dependsOn',
        targetRef: `component:default/${name}`,
      })),
    ],
  };
}

/** The catalog entity of an OnCallSchedule document. */
export function scheduleEntity(ref: string, title?: string): Entity {
  const { namespace, name } = parseScheduleRef(ref);
  return {
    apiVersion: 'callboard.dev/v1alpha1',
    kind: 'OnCallSchedule',
    metadata: { namespace, name, title },
    spec: { owner: TEAM },
    relations: [{ type: 'ownedBy', targetRef: TEAM }],
  };
}

/** The catalog of the dev app. */
export function devEntities(scheduleRefs: string[]): Entity[] {
  return [
    ...Object.keys(RECIPES).map(component),
    dependent(),
    ...scheduleRefs
      .filter(ref => ref.startsWith('oncallschedule:'))
      .map(ref => scheduleEntity(ref)),
    ...peopleEntities(),
  ];
}
