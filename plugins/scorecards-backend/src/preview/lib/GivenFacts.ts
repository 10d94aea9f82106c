import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import {
  didYouMean,
  expectedFound,
  formatPath,
  isMap,
} from '@callboard/backstage-plugin-callboard-common';
import {
  DocumentIssue,
  EntityFacts,
  FactSet,
  FactVariableDeclaration,
} from '@callboard/backstage-plugin-scorecards-common';
import { conformFacts } from '../../facts/conformFacts';

const NOT_GIVEN = 'It is not among the facts that were given';
const SOURCE = 'Given with the preview';

/** What giving facts depends on. */
interface Options {
  variables: readonly FactVariableDeclaration[];
  now: Date;
}

/**
 * Facts that stand in for those that are stored: by variable for all entities, or by entity ref and variable, which goes
 * before. A variable that is given counts as a whole: what is not given of it is unknown. What is of a wrong type is
 * unknown, with the reason; whatever cannot be used is told by path.
 */
export class GivenFacts {
  readonly #forAll: EntityFacts;
  readonly #byRef: ReadonlyMap<string, EntityFacts>;
  readonly warnings: DocumentIssue[];

  static read(given: JsonObject, options: Options): GivenFacts {
    const warnings: DocumentIssue[] = [];
    const forAll: JsonObject = {};
    const byRef = new Map<string, EntityFacts>();
    for (const [key, value] of Object.entries(given)) {
      const ref = refOf(key);
      if (ref === undefined) {
        forAll[key] = value;
      } else {
        byRef.set(ref, readVariables(value, ['facts', key], options, warnings));
      }
    }
    return new GivenFacts(
      readVariables(forAll, ['facts'], options, warnings),
      byRef,
      warnings,
    );
  }

  private constructor(
    forAll: EntityFacts,
    byRef: ReadonlyMap<string, EntityFacts>,
    warnings: DocumentIssue[],
  ) {
    this.#forAll = forAll;
    this.#byRef = byRef;
    this.warnings = warnings;
  }

  /** The facts of an entity with those that were given in their place. */
  over(entityRef: string, stored: EntityFacts): EntityFacts {
    return { ...stored, ...this.#forAll, ...this.#byRef.get(entityRef) };
  }
}

/** Variables are identifiers, and refs never are. */
function refOf(key: string): string | undefined {
  if (!/[:/]/.test(key)) return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(key, { defaultNamespace: 'default' }),
    );
  } catch {
    return key;
  }
}

function readVariables(
  given: JsonValue | undefined,
  path: string[],
  options: Options,
  warnings: DocumentIssue[],
): EntityFacts {
  const sets: Record<string, FactSet> = {};
  const names = options.variables.map(({ variable }) => variable);
  for (const { name, value, at } of flattened(given, path, warnings)) {
    const declaration = options.variables.find(
      ({ variable }) => variable === name,
    );
    if (declaration) {
      sets[name] = readSet(declaration, value, at, options, warnings);
    } else {
      warnings.push(unknown(at, name, names));
    }
  }
  return sets;
}

/** Facts by variable; `pushed: { ci: {…} }` is `pushed.ci: {…}`. */
function flattened(
  given: JsonValue | undefined,
  path: string[],
  warnings: DocumentIssue[],
): { name: string; value: unknown; at: string[] }[] {
  if (!isMap(given)) {
    warnings.push(wrong(path, 'facts by variable', given));
    return [];
  }
  return Object.entries(given).flatMap(([name, value]) =>
    name === 'pushed' && isMap(value)
      ? Object.entries(value).map(([schema, inner]) => ({
          name: `pushed.${schema}`,
          value: inner,
          at: [...path, name, schema],
        }))
      : { name, value, at: [...path, name] },
  );
}

function readSet(
  declaration: FactVariableDeclaration,
  value: unknown,
  path: string[],
  { now }: Options,
  warnings: DocumentIssue[],
): FactSet {
  const about = { asOf: now.toISOString(), source: SOURCE };
  if (!isMap(value)) {
    warnings.push(wrong(path, 'facts by name', value));
    return { values: {}, reasons: { '*': NOT_GIVEN }, ...about };
  }
  const names = declaration.fields.map(({ name }) => name);
  for (const name of Object.keys(value)) {
    if (!names.includes(name)) {
      warnings.push(unknown([...path, name], name, names));
    }
  }
  const told = conformFacts(declaration, {
    values: value as Record<string, JsonValue>,
  });
  for (const { name, message } of told.wrong) {
    const at = formatPath([...path, name]);
    warnings.push({ path: at, code: 'wrong-type', message });
  }
  return {
    values: told.values,
    reasons: { ...told.reasons, '*': NOT_GIVEN },
    ...about,
  };
}

function wrong(path: string[], expected: string, found: unknown) {
  return {
    path: formatPath(path),
    code: 'wrong-type',
    message: expectedFound(expected, found),
  };
}

function unknown(path: string[], name: string, known: string[]): DocumentIssue {
  const meant = didYouMean(name, known);
  const expected = `facts that are declared${
    meant ? `, did you mean ${meant}?` : ''
  }`;
  return {
    path: formatPath(path),
    code: 'unknown-fact',
    message: expectedFound(expected, name),
  };
}
