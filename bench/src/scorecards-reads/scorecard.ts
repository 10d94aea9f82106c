import { Entity } from '@backstage/catalog-model';

/** Its name. */
export const STANDARD = 'standard';

const LEVELS = ['bronze', 'silver', 'gold'];
const CHECKS = 50;
/** Digits in the name of a service. */
const DIGITS = 5;

/** The highest digit that passes. */
const expected = (n: number) => 9 - (Math.floor(n / DIGITS) % 4);

/** Fifty checks, of which each service passes others: they look at the digits of its name. */
export function scorecard(): Entity {
  return {
    apiVersion: 'callboard.dev/v1alpha1',
    kind: 'Scorecard',
    metadata: {
      name: STANDARD,
      namespace: 'default',
      title: 'Standard',
    },
    spec: {
      owner: 'group:default/team-0',
      filter: { kind: 'component', 'spec.type': 'service' },
      levels: LEVELS,
      checks: Array.from({ length: CHECKS }, (_, n) => ({
        id: `check-${n}`,
        title: `The digit ${n % DIGITS} is at most ${expected(n)}`,
        why: 'Somebody who is woken at night wants to rely on it.',
        level: LEVELS[n % LEVELS.length] ?? '',
        weight: (n % 3) + 1,
        expression: `catalog.name.matches("^service-.{${
          n % DIGITS
        }}[0-${expected(n)}]")`,
        fix: {
          text: 'Ask the platform team, or add it from the template.',
          link: 'https://handbook.example.com/standard',
        },
      })),
    },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team-0' }],
  };
}
