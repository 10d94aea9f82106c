import { Entity } from '@backstage/catalog-model';
import { People, Person } from '@callboard/backstage-plugin-oncall-common';

/** Whoever reads, in the dev app and in tests. */
export const READER = 'user:default/guest';

export const TEAM = 'group:default/payments-core';
export const OTHER_TEAM = 'group:default/money-movement';

function user(name: string, timeZone: string): Person {
  const id = name.toLowerCase().replace(/\s+/g, '.');
  return {
    ref: `user:default/${id}`,
    kind: 'user',
    name,
    timeZone,
    contacts: [
      {
        kind: 'email',
        label: `${id}@example.com`,
        url: `mailto:${id}@example.com`,
      },
      { kind: 'phone', label: '+49 30 5550 0100', url: 'tel:+493055500100' },
      { kind: 'chat', label: 'Chat', url: `https://chat.example/@${id}` },
    ],
  };
}

export const MEI = user('Mei Tanaka', 'Asia/Tokyo');
export const FARID = user('Farid Benmoussa', 'Africa/Casablanca');
export const JONAS = user('Jonas Lindqvist', 'Europe/Stockholm');
export const AMARA = user('Amara Okafor', 'Europe/London');
export const PRIYA = user('Priya Raghunathan', 'America/New_York');
export const LEILANI = user('Leilani Kahale', 'Pacific/Honolulu');
export const MATEO = user('Mateo Quispe', 'America/Lima');
export const ELIF: Person = {
  ...user('Elif Yıldız', 'Europe/Istanbul'),
  ref: 'user:default/elif.yildiz',
};

const KNOWN = [MEI, FARID, JONAS, AMARA, PRIYA, LEILANI, MATEO, ELIF];

/** People whom the catalog does not know, or not any more. */
export const STRANGERS: Person[] = [
  {
    ref: 'pagerduty:PK7QX2L',
    kind: 'external',
    name: 'A. Contractor',
    contacts: [
      {
        kind: 'profile',
        label: 'PagerDuty',
        url: 'https://acme.pagerduty.example/users/PK7QX2L',
      },
    ],
    problem: 'not-in-catalog',
  },
  {
    ref: 'user:default/gone',
    kind: 'user',
    name: 'Tobias Reinholt',
    contacts: [],
    problem: 'deleted',
  },
  {
    ref: 'user:default/unreachable',
    kind: 'user',
    name: 'Zofia Wróbel-Aleksandrowicz von Hohenfels',
    contacts: [],
    problem: 'no-contact',
  },
];

const GROUPS: Person[] = [
  {
    ref: TEAM,
    kind: 'group',
    name: 'Payments Core',
    contacts: [
      {
        kind: 'chat',
        label: '#payments-core',
        url: 'https://chat.example/payments-core',
      },
    ],
  },
  { ref: OTHER_TEAM, kind: 'group', name: 'Money Movement', contacts: [] },
];

const MYSELF: Person = {
  ...user('Robin Vance', 'Europe/Lisbon'),
  ref: READER,
};

/** Everybody there is. */
export const PEOPLE: People = Object.fromEntries(
  [...KNOWN, ...STRANGERS, ...GROUPS, MYSELF].map(person => [
    person.ref,
    person,
  ]),
);

/** What an answer that names some refs says of them. */
export function peopleOf(refs: Iterable<string | undefined>): People {
  const found: People = {};
  for (const ref of refs) {
    const person = ref === undefined ? undefined : PEOPLE[ref];
    if (person) {
      found[person.ref] = person;
    }
  }
  return found;
}

/** Users and groups of the catalog; the first five and the reader are members of the team. */
export function peopleEntities(): Entity[] {
  const members = [...KNOWN.slice(0, 5), MYSELF];
  return [...KNOWN, MYSELF, ...GROUPS].map(({ ref, kind, name }) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind === 'group' ? 'Group' : 'User',
    metadata: { namespace: 'default', name: ref.split('/')[1] ?? ref },
    spec:
      kind === 'group'
        ? { type: 'team', profile: { displayName: name }, children: [] }
        : { profile: { displayName: name }, memberOf: ['payments-core'] },
    relations:
      kind === 'user' && members.some(member => member.ref === ref)
        ? [{ type: 'memberOf', targetRef: TEAM }]
        : [],
  }));
}
