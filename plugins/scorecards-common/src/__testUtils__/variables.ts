import { EntityFacts, FactType, FactVariableDeclaration } from '../model';

function variable(
  name: string,
  fields: Record<string, FactType>,
): FactVariableDeclaration {
  return {
    variable: name,
    title: name,
    fields: Object.entries(fields).map(([field, type]) => ({
      name: field,
      type,
      description: field,
      ...(type === 'double' && { unit: 'ratio 0..1' }),
    })),
  };
}

/** A fact of each type, of a provider and pushed. */
export const VARIABLES: readonly FactVariableDeclaration[] = [
  variable('slo', {
    count: 'int',
    budgetRemaining: 'double',
    since: 'timestamp',
    window: 'duration',
    names: 'list<string>',
    owner: 'string',
    isMet: 'bool',
  }),
  variable('catalog', {
    labels: 'map<string, string>',
    relations: 'map<string, int>',
  }),
  variable('pushed.ci', { passing: 'bool', coverage: 'double' }),
  variable('pushed.scan', { findings: 'int' }),
];

/** Facts in which all of `slo` and `catalog` is known and nothing is of what is pushed. */
export const FACTS: EntityFacts = {
  slo: {
    values: {
      count: 2,
      budgetRemaining: 0.25,
      since: '2026-03-01T00:00:00.000Z',
      window: 86400.5,
      names: ['availability', 'latency'],
      owner: 'payments',
      isMet: false,
    },
    asOf: '2026-03-01T12:00:00.000Z',
    source: 'prometheus',
    link: '/slos',
  },
  catalog: {
    values: {
      labels: { tier: '1', 'callboard.dev/x': 'y' },
      relations: { dependsOn: 3 },
    },
  },
  'pushed.scan': {
    values: { findings: null },
    reasons: { findings: 'the scanner has not run.' },
  },
};
