import { Entity } from '@backstage/catalog-model';

export { componentEntity } from '@callboard/backstage-plugin-callboard-node/testUtils';

/** A group, below another one where it is said. */
export function groupEntity(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', etag: '1', uid: `uid-${name}` },
    spec: { type: 'team', children: [], ...(parent && { parent }) },
    relations: parent
      ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
      : [],
  };
}

/** A scorecard over services with two checks: bronze wants an owner, silver a description. */
export function scorecardEntity(
  name: string,
  spec: Entity['spec'] = {},
): Entity {
  return {
    apiVersion: 'callboard.dev/v1alpha1',
    kind: 'Scorecard',
    metadata: {
      name,
      namespace: 'default',
      title: 'Production readiness',
      etag: '1',
      uid: `uid-${name}`,
    },
    spec: {
      owner: 'group:default/platform',
      filter: { kind: 'component', 'spec.type': 'service' },
      levels: ['bronze', 'silver'],
      checks: [
        {
          id: 'has-owner',
          title: 'Has an owner',
          level: 'bronze',
          expression: 'catalog.hasOwner',
        },
        {
          id: 'has-description',
          title: 'Says what it is for',
          why: 'Who is woken at night wants to know.',
          level: 'silver',
          weight: 2,
          expression: 'catalog.descriptionLength > 10',
          fix: { text: 'Describe it in catalog-info.yaml.' },
        },
      ],
      ...spec,
    },
  };
}
