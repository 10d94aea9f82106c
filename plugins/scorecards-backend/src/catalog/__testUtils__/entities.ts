import { Entity } from '@backstage/catalog-model';

let etags = 0;

/** Entities are told apart by their etag, as those of a catalog: each has another one. */
function entity(
  kind: string,
  name: string,
  rest: {
    apiVersion?: string;
    metadata?: Partial<Entity['metadata']>;
    spec?: Entity['spec'];
    relations?: Record<string, string>;
  },
): Entity {
  etags += 1;
  const { relations = {}, metadata } = rest;
  return {
    apiVersion: rest.apiVersion ?? 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      uid: `uid-${kind}-${name}`,
      etag: `${etags}`,
      ...metadata,
    },
    spec: rest.spec ?? {},
    relations: Object.entries(relations).map(([type, targetRef]) => ({
      type,
      targetRef,
    })),
  };
}

/** A component; `partOf` and `ownedBy` relate it. */
export const component = (
  name: string,
  options: Omit<Parameters<typeof entity>[2], 'apiVersion'> = {},
) => entity('Component', name, { spec: { type: 'service' }, ...options });

export const system = (name: string, domain?: string) =>
  entity('System', name, {
    relations: domain ? { partOf: `domain:default/${domain}` } : {},
  });

export const domain = (name: string) => entity('Domain', name, {});

export const group = (name: string, parent?: string) =>
  entity('Group', name, {
    relations: parent ? { childOf: `group:default/${parent}` } : {},
  });

/** A check of the level bronze. */
export const check = (id: string, rest: object = {}) => ({
  id,
  title: `Check ${id}`,
  level: 'bronze',
  expression: 'slo.count > 0',
  ...rest,
});

/** A scorecard with one check, unless it is said otherwise. */
export const scorecard = (
  name: string,
  spec: object = {},
  metadata: Partial<Entity['metadata']> = {},
) =>
  entity('Scorecard', name, {
    apiVersion: 'callboard.dev/v1alpha1',
    metadata,
    spec: {
      owner: 'group:default/platform',
      levels: ['bronze', 'silver'],
      checks: [check('a'), check('b', { level: 'silver' })],
      ...spec,
    },
    relations: { ownedBy: 'group:default/platform' },
  });

/** A schema of pushed facts with a field `passing`. */
export const factSchema = (
  name: string,
  spec: object = {},
  metadata: Partial<Entity['metadata']> = {},
) =>
  entity('FactSchema', name, {
    apiVersion: 'callboard.dev/v1alpha1',
    metadata,
    spec: {
      owner: 'group:default/platform',
      timeToLive: 'P7D',
      fields: [
        { name: 'passing', type: 'bool', description: 'Whether it builds.' },
      ],
      ...spec,
    },
  });
