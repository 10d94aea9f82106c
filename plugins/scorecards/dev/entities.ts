import { Entity } from '@backstage/catalog-model';
import { DemoService, GROUPS, servicesOf } from './company';
import { SCORECARDS } from './scorecards';

const API_VERSION = 'backstage.io/v1alpha1';

/** Services that show one state of the screens each; they are in no list. */
export const SPECIAL = ['empty', 'stale', 'wordy', 'slow', 'error', 'denied'];

/** A service that is in no list, like another one but for its name. */
export function specialService(name: string): DemoService {
  return {
    ref: `component:default/${name}`,
    name,
    title: `State: ${name}`,
    ownerRef: 'group:default/payments-core',
    systemRef: 'system:default/payments',
    domainRef: 'domain:default/money',
    tier: '1',
    care: 0.7,
  };
}

/** The entity of a service. */
export function componentOf({
  name,
  title,
  ownerRef,
  systemRef,
  tier,
}: DemoService): Entity {
  return {
    apiVersion: API_VERSION,
    kind: 'Component',
    metadata: {
      namespace: 'default',
      name,
      title,
      labels: tier ? { 'callboard.dev/tier': tier } : undefined,
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: ownerRef,
      system: systemRef,
    },
    relations: [{ type: 'ownedBy', targetRef: ownerRef }],
  };
}

/** A component of the catalog, one of the company or a special one. */
export function component(name: string): Entity {
  const service =
    servicesOf(30).find(one => one.name === name) ?? specialService(name);
  return componentOf(service);
}

const nameOf = (ref: string) => ref.split('/')[1] ?? ref;

/** A group with what it owns. */
export function groupEntity(ref: string): Entity {
  const group = GROUPS.find(one => one.ref === ref);
  const children = GROUPS.filter(({ parent }) => parent === ref);
  return {
    apiVersion: API_VERSION,
    kind: 'Group',
    metadata: { namespace: 'default', name: nameOf(ref), title: group?.title },
    spec: { type: 'team', children: children.map(child => nameOf(child.ref)) },
    relations: [
      ...(group?.parent ? [{ type: 'childOf', targetRef: group.parent }] : []),
      ...children.map(child => ({ type: 'parentOf', targetRef: child.ref })),
    ],
  };
}

const user = (name: string, displayName: string): Entity => ({
  apiVersion: API_VERSION,
  kind: 'User',
  metadata: { namespace: 'default', name },
  spec: { profile: { displayName }, memberOf: ['payments-core'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/payments-core' }],
});

/** Everybody who asks for waivers, decides them and records drills. */
export const PEOPLE: Entity[] = [
  user('mei.tanaka', 'Mei Tanaka'),
  user('jonas.lindqvist', 'Jonas Lindqvist'),
  user('amara.okafor', 'Amara Okafor'),
];

/** The catalog of the dev app. */
export function devEntities(services: number = 30): Entity[] {
  return [
    ...servicesOf(services).map(componentOf),
    ...SPECIAL.map(component),
    ...GROUPS.map(({ ref }) => groupEntity(ref)),
    ...PEOPLE,
    ...SCORECARDS.map(({ ref, title, owner }) => ({
      apiVersion: 'callboard.dev/v1alpha1',
      kind: 'Scorecard',
      metadata: { namespace: 'default', name: nameOf(ref), title },
      spec: { owner },
    })),
  ];
}
