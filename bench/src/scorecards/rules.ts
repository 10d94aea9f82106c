// Fifty checks over fifty facts of five providers, in the languages of both sides.
import { FactType } from '@callboard/backstage-plugin-scorecards-common';

/** Providers of facts; each tells the same ten of an entity, with values of its own. */
export const VARIABLES = ['ci', 'scan', 'runtime', 'alerting', 'docs'];

/** A condition of a json rule, over a fact of one provider. */
interface Condition {
  field: string;
  operator: string;
  value: string | number | boolean | string[];
}

/** One rule, said twice. */
interface Rule {
  /** CEL; `$` is the provider. */
  expression: string;
  conditions: { all: Condition[] } | { any: Condition[] };
}

const one = (field: string, operator: string, value: Condition['value']) => ({
  all: [{ field, operator, value }],
});

/** Those of one provider. */
export const RULES: Rule[] = [
  { expression: '$.count > 0', conditions: one('count', 'greaterThan', 0) },
  { expression: '$.age < 60', conditions: one('age', 'lessThan', 60) },
  { expression: '$.passing', conditions: one('passing', 'equal', true) },
  { expression: '$.enabled', conditions: one('enabled', 'equal', true) },
  {
    expression: "$.class in ['a', 'b']",
    conditions: one('class', 'in', ['a', 'b']),
  },
  {
    expression: "'x' in $.labels",
    conditions: one('labels', 'contains', 'x'),
  },
  {
    expression: '$.ratio >= 0.5',
    conditions: one('ratio', 'greaterThanInclusive', 0.5),
  },
  {
    expression: '$.failures == 0 && $.passing',
    conditions: {
      all: [
        { field: 'failures', operator: 'equal', value: 0 },
        { field: 'passing', operator: 'equal', value: true },
      ],
    },
  },
  {
    expression: '$.reviewed || $.count > 3',
    conditions: {
      any: [
        { field: 'reviewed', operator: 'equal', value: true },
        { field: 'count', operator: 'greaterThan', value: 3 },
      ],
    },
  },
  {
    expression: "$.level != 'none'",
    conditions: one('level', 'notEqual', 'none'),
  },
];

/** The facts of a provider, by name. */
export const FIELDS: Record<string, FactType> = {
  count: 'int',
  age: 'int',
  passing: 'bool',
  enabled: 'bool',
  class: 'string',
  labels: 'list<string>',
  ratio: 'double',
  failures: 'int',
  reviewed: 'bool',
  level: 'string',
};

/** Id of a check; the same on both sides. */
export const checkId = (variable: string, rule: number) =>
  `${variable}-${rule}`;

/** Numbers that look like chance and are the same in every run. */
function roll(...seed: number[]): number {
  let hash = 2166136261;
  for (const part of seed) hash = Math.imul(hash ^ part, 16777619);
  hash ^= hash >>> 13;
  return Math.imul(hash, 2654435761) >>> 8;
}

/** What a provider tells of the n-th entity; another generation tells something else. */
export function factsOf(n: number, variable: number, generation: number) {
  const value = (field: number) => roll(n, variable, field, generation);
  return {
    count: value(0) % 5,
    age: value(1) % 90,
    passing: value(2) % 4 > 0,
    enabled: value(3) % 8 > 0,
    class: ['a', 'b', 'c'][value(4) % 3] ?? 'a',
    labels: ['x', 'y', 'z'].slice(value(5) % 3),
    ratio: (value(6) % 1000) / 1000,
    failures: value(7) % 3,
    reviewed: value(8) % 2 > 0,
    level: ['none', 'low', 'high', 'top'][value(9) % 4] ?? 'none',
  };
}
