import {
  EntityFacts,
  FactSet,
} from '@callboard/backstage-plugin-scorecards-common';

const ANY = '*';

/** Fields of each variable, from facts called `variable.field`. The field is what follows the last dot. */
export function fieldsByVariable(
  facts: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const fact of facts) {
    const dot = fact.lastIndexOf('.');
    const variable = fact.slice(0, dot);
    const known = fields.get(variable);
    if (known) known.push(fact.slice(dot + 1));
    else fields.set(variable, [fact.slice(dot + 1)]);
  }
  return fields;
}

function pick<T>(
  from: Readonly<Record<string, T>>,
  keys: readonly string[],
): Record<string, T> {
  const picked: Record<string, T> = {};
  for (const key of keys) {
    const value = from[key];
    if (value !== undefined) picked[key] = value;
  }
  return picked;
}

/** What is known of an entity, cut down to some fields: the evidence of what reads no others. */
export function cutFacts(
  facts: EntityFacts,
  fields: ReadonlyMap<string, readonly string[]>,
): EntityFacts {
  const cut: Record<string, FactSet> = {};
  for (const [variable, names] of fields) {
    const set = facts[variable];
    if (set) {
      const { values, reasons, ...rest } = set;
      cut[variable] = {
        ...rest,
        values: pick(values, names),
        ...(reasons && { reasons: pick(reasons, [...names, ANY]) }),
      };
    }
  }
  return cut;
}
