import {
  EntityFacts,
  FactSet,
} from '@callboard/backstage-plugin-scorecards-common';

const ANY = '*';

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
