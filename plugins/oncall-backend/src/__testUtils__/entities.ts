import { Entity } from '@backstage/catalog-model';

export { componentEntity } from '@callboard/backstage-plugin-callboard-node/testUtils';

type Annotations = Record<string, string>;

const OWNER = 'group:default/payments';

/** A user with a mail address at example.net. */
export function userEntity(
  name: string,
  options: {
    groups?: string[];
    displayName?: string;
    email?: string | null;
    annotations?: Annotations;
    etag?: string;
  } = {},
): Entity {
  const { groups = ['payments'], email = `${name}@example.net` } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name,
      namespace: 'default',
      etag: options.etag ?? '1',
      annotations: options.annotations,
    },
    spec: {
      profile: {
        displayName: options.displayName,
        ...(email !== null && { email }),
      },
      memberOf: groups,
    },
    relations: groups.map(group => ({
      type: 'memberOf',
      targetRef: `group:default/${group}`,
    })),
  };
}

export function groupEntity(
  name: string,
  options: {
    annotations?: Annotations;
    parent?: string;
    email?: string;
    title?: string;
    etag?: string;
  } = {},
): Entity {
  const { annotations, parent, email, title } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      namespace: 'default',
      title,
      etag: options.etag ?? '1',
      annotations,
    },
    spec: { type: 'team', children: [], profile: email ? { email } : {} },
    relations: parent
      ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
      : [],
  };
}

/** A schedule of the team payments: ada and bob in weekly turns, handed over on Mondays at nine in Berlin. */
export function scheduleEntity(
  name: string,
  options: {
    owner?: string;
    participants?: string[];
    spec?: Entity['spec'];
    title?: string;
    etag?: string;
  } = {},
): Entity {
  const {
    owner = OWNER,
    participants = ['user:default/ada', 'user:default/bob'],
    spec = {},
  } = options;
  return {
    apiVersion: 'callboard.dev/v1alpha1',
    kind: 'OnCallSchedule',
    metadata: {
      name,
      namespace: 'default',
      title: options.title,
      etag: options.etag ?? '1',
    },
    spec: {
      owner,
      timeZone: 'Europe/Berlin',
      levels: [
        {
          name: 'primary',
          delay: 'PT5M',
          layers: [
            {
              name: 'week',
              rotation: {
                type: 'weekly',
                length: 1,
                start: '2026-01-05T09:00',
                participants,
              },
            },
          ],
        },
      ],
      ...spec,
    },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}
