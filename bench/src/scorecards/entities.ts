import { Entity } from '@backstage/catalog-model';
import { checkId, RULES, VARIABLES } from './rules';

const LEVELS = ['bronze', 'silver', 'gold'];

/** Ref of the n-th service. */
export const serviceRef = (n: number) => `component:default/service-${n}`;

/** Services of an ordinary size. */
export function services(count: number): Entity[] {
  return Array.from({ length: count }, (_, n) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      namespace: 'default',
      name: `service-${n}`,
      title: `Service ${n}`,
      description:
        'Takes requests, asks two others, and answers. PostgreSQL holds what it must not forget, Redis what it may.',
      uid: `uid-${n}`,
      etag: '1',
      labels: { 'callboard.dev/tier': String((n % 4) + 1) },
      tags: ['kotlin', 'mysql', 'kafka'],
      annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: `team-${n % 200}`,
    },
    relations: [
      { type: 'ownedBy', targetRef: `group:default/team-${n % 200}` },
    ],
  }));
}

/** The fifty checks, in one scorecard or one per provider of facts. */
export function scorecards(count: number): Entity[] {
  const parts =
    count === 1 ? [VARIABLES] : VARIABLES.map(variable => [variable]);
  return parts.map((variables, index) => ({
    apiVersion: 'callboard.dev/v1alpha1',
    kind: 'Scorecard',
    metadata: {
      namespace: 'default',
      name: `standard-${index}`,
      title: `Standard ${index}`,
      uid: `scorecard-${index}`,
      etag: '1',
    },
    spec: {
      owner: 'group:default/platform',
      filter: { kind: 'component', 'spec.type': 'service' },
      levels: LEVELS,
      checks: variables.flatMap(variable =>
        RULES.map(({ expression }, rule) => ({
          id: checkId(variable, rule),
          title: `Rule ${rule} of ${variable}`,
          level: LEVELS[rule % LEVELS.length] ?? 'bronze',
          expression: expression.replaceAll('$', variable),
        })),
      ),
    },
  }));
}
