import {
  EntityFacts,
  FactCatalogue,
  FactDeclaration,
  FactSet,
  FactVariableDeclaration,
} from '@callboard/backstage-plugin-scorecards-common';
import { DemoCheck } from './DemoCheck';
import { SCORECARDS } from './scorecards';
import { iso } from './time';

const TITLES: Record<string, string> = {
  catalog: 'Software catalog',
  slo: 'SLOs',
  oncall: 'On call',
  runbooks: 'Runbooks',
  incidents: 'Incidents',
  scaffolder: 'Scaffolder',
  drills: 'Drills',
};

const CHECKS: DemoCheck[] = SCORECARDS.flatMap(
  ({ versions }) => versions.at(-1)?.checks ?? [],
);

/** `pushed.ci.mainGreen` is the field mainGreen of the variable `pushed.ci`. */
function split(fact: string): [variable: string, field: string] {
  const at = fact.lastIndexOf('.');
  return [fact.slice(0, at), fact.slice(at + 1)];
}

/** Every fact that a check of the company reads, by variable. */
export function variables(): FactVariableDeclaration[] {
  const fields = new Map<string, FactDeclaration[]>();
  for (const { facts, title } of CHECKS) {
    for (const { fact, type, unit } of facts) {
      const [variable, name] = split(fact);
      const known = fields.get(variable) ?? [];
      known.push({ name, type, unit, description: `What "${title}" reads.` });
      fields.set(variable, known);
    }
  }
  return [...fields].map(([variable, of]) => ({
    variable,
    title: TITLES[variable] ?? `Pushed: ${variable.replace('pushed.', '')}`,
    fields: of,
  }));
}

export function factCatalogue(now: number): FactCatalogue {
  return {
    items: variables().map(({ variable, fields, ...rest }) => ({
      ...rest,
      variable,
      fields: fields.map(({ name, ...field }) => ({
        ...field,
        name: `${variable}.${name}`,
      })),
      source: TITLES[variable] ?? 'pipelines',
      asOf: iso(now - 60_000),
    })),
    asOf: iso(now),
  };
}

/** Facts under which each check says what it is to say. */
export function factsWhere(
  statusOf: (checkId: string) => 'pass' | 'fail' | 'unknown',
  now: number,
): EntityFacts {
  const sets: Record<string, FactSet> = {};
  for (const { id, facts } of CHECKS) {
    const status = statusOf(id);
    for (const { fact, pass, fail } of facts) {
      const [variable, name] = split(fact);
      const { values } = sets[variable] ?? { values: {} };
      sets[variable] = {
        asOf: iso(now - 60_000),
        values: {
          ...values,
          [name]: status === 'unknown' ? null : { pass, fail }[status],
        },
      };
    }
  }
  return sets;
}
