import { Entity, stringifyEntityRef } from '@backstage/catalog-model';

/** How large the company is. */
export interface CompanySize {
  services: number;
  /** Each team has a schedule of two levels and as many services as another one. */
  teams: number;
  peoplePerTeam: number;
  /** Where each service's runbook is: the address without its number. */
  handbook?: string;
}

/** Name of the n-th service. */
export const serviceName = (n: number) =>
  `service-${String(n).padStart(5, '0')}`;

const teamName = (n: number) => `team-${n}`;
const personName = (team: number, n: number) => `person-${team}-${n}`;
const scheduleRef = (team: number) =>
  `oncallschedule:default/${teamName(team)}`;

const URL = 'url:https://git.example.com/company/services/tree/main';

/** As a repository has it, of an ordinary size. */
const component = (n: number, team: number, handbook: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: serviceName(n),
    namespace: 'default',
    title: `Service ${n}`,
    description:
      'Takes requests, asks two others, and answers. PostgreSQL holds what it must not forget, Redis what it may.',
    annotations: {
      'backstage.io/managed-by-location': `${URL}/${n}/catalog-info.yaml`,
      'backstage.io/managed-by-origin-location': `${URL}/${n}/catalog-info.yaml`,
      'backstage.io/source-location': `${URL}/${n}/`,
      'backstage.io/techdocs-ref': 'dir:.',
      'callboard.dev/on-call-schedule': scheduleRef(team),
    },
    labels: { 'callboard.dev/tier': String((n % 4) + 1) },
    tags: ['kotlin', 'mysql', 'kafka'],
    links: [
      {
        url: `${handbook}/runbooks/${n}`,
        title: 'Runbook',
        type: 'runbook',
      },
      { url: `https://chat.example.com/${team}`, title: 'Chat', type: 'chat' },
    ],
  },
  spec: {
    type: 'service',
    lifecycle: 'production',
    owner: teamName(team),
    system: `system-${team}`,
  },
});

const group = (team: number): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: teamName(team), namespace: 'default' },
  spec: { type: 'team', children: [] },
});

const person = (team: number, n: number): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: {
    name: personName(team, n),
    namespace: 'default',
    annotations: {
      'callboard.dev/time-zone': 'Europe/Berlin',
      'callboard.dev/chat': `https://chat.example.com/@${personName(team, n)}`,
    },
  },
  spec: {
    profile: {
      displayName: `Person ${n} of ${team}`,
      email: `${personName(team, n)}@example.com`,
    },
    memberOf: [teamName(team)],
  },
});

const level = (name: string, people: string[]) => ({
  name,
  delay: 'PT5M',
  layers: [
    {
      name: 'week',
      rotation: {
        type: 'weekly',
        start: '2026-01-05T09:00',
        participants: people.map(one => `user:default/${one}`),
      },
    },
  ],
});

function schedule(team: number, people: string[]): Entity {
  const [first = '', ...others] = people;
  return {
    apiVersion: 'callboard.dev/v1alpha1',
    kind: 'OnCallSchedule',
    metadata: {
      name: teamName(team),
      namespace: 'default',
      title: `Team ${team}`,
    },
    spec: {
      owner: `group:default/${teamName(team)}`,
      timeZone: 'Europe/Berlin',
      levels: [
        level('primary', people),
        level('secondary', [...others, first]),
      ],
    },
  };
}

/** A relation and the one back. */
type Pair = [source: string, type: string, counterpart: string, target: string];

/** Every entity of the company, related as the catalog's processors relate them. */
export function createCompany(size: CompanySize): Entity[] {
  const { handbook = 'https://handbook.example.com' } = size;
  const teams = Array.from({ length: size.teams }, (_, team) => ({
    team,
    groupRef: `group:default/${teamName(team)}`,
    people: Array.from({ length: size.peoplePerTeam }, (__, n) =>
      personName(team, n),
    ),
  }));
  const services = Array.from({ length: size.services }, (_, n) => ({
    n,
    team: n % size.teams,
  }));
  const pairs: Pair[] = [
    ...services.flatMap(({ n, team }): Pair[] => {
      const ref = `component:default/${serviceName(n)}`;
      return [
        [ref, 'ownedBy', 'ownerOf', `group:default/${teamName(team)}`],
        [ref, 'partOf', 'hasPart', `system:default/system-${team}`],
        [ref, 'onCallBy', 'onCallFor', scheduleRef(team)],
      ];
    }),
    ...teams.flatMap(({ team, groupRef, people }): Pair[] => [
      [scheduleRef(team), 'ownedBy', 'ownerOf', groupRef],
      ...people.flatMap((name): Pair[] => [
        [`user:default/${name}`, 'memberOf', 'hasMember', groupRef],
        [
          scheduleRef(team),
          'hasParticipant',
          'participantOf',
          `user:default/${name}`,
        ],
      ]),
    ]),
  ];
  const entities = [
    ...services.map(({ n, team }) => component(n, team, handbook)),
    ...teams.flatMap(({ team, people }) => [
      group(team),
      schedule(team, people),
      ...people.map((_, n) => person(team, n)),
    ]),
  ];
  return withRelations(entities, pairs);
}

function withRelations(entities: Entity[], pairs: Pair[]): Entity[] {
  const related = new Map<string, NonNullable<Entity['relations']>>(
    entities.map(entity => [stringifyEntityRef(entity), []]),
  );
  for (const [source, type, counterpart, target] of pairs) {
    related.get(source)?.push({ type, targetRef: target });
    related.get(target)?.push({ type: counterpart, targetRef: source });
  }
  return entities.map(entity => ({
    ...entity,
    relations: related.get(stringifyEntityRef(entity)),
  }));
}
