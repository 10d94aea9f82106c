import { CompiledScorecard } from '@callboard/backstage-plugin-scorecards-common';

type Fields = ReadonlyMap<string, readonly string[]>;

const known = new WeakMap<CompiledScorecard, Fields>();

/** What a scorecard reads: fields by variable. Asked for thousands of entities, found once. */
export function readFieldsOf(compiled: CompiledScorecard): Fields {
  const fields = known.get(compiled) ?? fieldsByVariable(compiled.facts);
  known.set(compiled, fields);
  return fields;
}

/** Facts are called `variable.field`; a variable may have dots, a field has none. */
function fieldsByVariable(facts: readonly string[]): Fields {
  const fields = new Map<string, string[]>();
  for (const fact of facts) {
    const dot = fact.lastIndexOf('.');
    const variable = fact.slice(0, dot);
    const names = fields.get(variable);
    if (names) names.push(fact.slice(dot + 1));
    else fields.set(variable, [fact.slice(dot + 1)]);
  }
  return fields;
}
