import { Entity, RELATION_HAS_MEMBER } from '@backstage/catalog-model';

/** Whoever looks at the screens. */
export const READER = 'user:default/mei.tanaka';

const PEOPLE: Record<string, string> = {
  'mei.tanaka': 'Mei Tanaka',
  'farid.benmoussa': 'Farid Benmoussa',
  'jonas.lindqvist': 'Jonas Lindqvist',
  'amara.okafor': 'Amara Okafor',
  'lucia.ferrari': 'Lucia Ferrari',
  'tomas.novak': 'Tomáš Novák',
  'ines.carvalho': 'Inês Carvalho',
  'dev.patel': 'Dev Patel',
};

/** Refs of the reader's groups; the last one was removed from the catalog. */
export const MY_GROUPS = [
  'group:default/payments-core',
  'group:default/ledger',
  'group:default/closed-last-year',
];

function group(
  name: string,
  title: string,
  description: string,
  members: string[],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', title, description },
    spec: { type: 'team', children: [] },
    relations: members.map(member => ({
      type: RELATION_HAS_MEMBER,
      targetRef: `user:default/${member}`,
    })),
  };
}

/** Teams and the people in them. */
export function orgEntities(): Entity[] {
  const everybody = Object.keys(PEOPLE);
  return [
    group(
      'payments-core',
      'Payments Core',
      'Takes card payments and tells merchants.',
      everybody,
    ),
    group('ledger', 'Ledger', 'Keeps the books.', everybody.slice(0, 2)),
    group('risk', 'Risk', 'Decides what is fraud.', everybody.slice(3, 5)),
    group('new-team', 'New Team', 'Has no schedule and nobody in it yet.', []),
    ...Object.entries(PEOPLE).map(([name, displayName]) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name, namespace: 'default' },
      spec: { profile: { displayName }, memberOf: [] },
    })),
  ];
}

/** A name for people. */
export function personName(ref: string): string {
  return PEOPLE[ref.split('/')[1] ?? ''] ?? ref;
}
