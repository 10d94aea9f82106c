import { isMap } from '@callboard/backstage-plugin-callboard-common';

/** A question of the form. */
export interface WrittenParameter {
  name: string;
  path: readonly (string | number)[];
  schema: Readonly<Record<string, unknown>>;
  /** Whether there may be no answer to it. */
  isOptional: boolean;
  /** Whether the answer is kept among the secrets of a run instead. */
  isSecret: boolean;
}

type Path = readonly (string | number)[];

/** The questions of all pages, those that depend on others too. */
export function readParameters(parameters: unknown): WrittenParameter[] {
  const path = ['spec', 'parameters'];
  if (Array.isArray(parameters)) {
    return merge(
      parameters.flatMap((page, index) =>
        readSchema(page, [...path, index], false),
      ),
    );
  }
  return merge(readSchema(parameters, path, false));
}

/** A question that several branches ask has no answer only where each may leave it out. */
function merge(parameters: readonly WrittenParameter[]): WrittenParameter[] {
  const byName = new Map<string, WrittenParameter>();
  for (const parameter of parameters) {
    const known = byName.get(parameter.name);
    byName.set(
      parameter.name,
      known
        ? {
            ...known,
            isOptional: known.isOptional && parameter.isOptional,
            isSecret: known.isSecret || parameter.isSecret,
          }
        : parameter,
    );
  }
  return [...byName.values()];
}

function readSchema(
  schema: unknown,
  path: Path,
  isBranch: boolean,
): WrittenParameter[] {
  if (!isMap(schema)) return [];
  const required = Array.isArray(schema.required) ? schema.required : [];
  const properties = isMap(schema.properties) ? schema.properties : {};
  const own = Object.entries(properties).map(([name, value]) => {
    const written = isMap(value) ? value : {};
    const isRequired = !isBranch && required.includes(name);
    return {
      name,
      path: [...path, 'properties', name],
      schema: written,
      isOptional: !isRequired && !hasDefault(written),
      isSecret: written['ui:field'] === 'Secret',
    };
  });
  const branches = (value: unknown, at: Path): WrittenParameter[] => {
    if (Array.isArray(value)) {
      return value.flatMap((one, index) => branches(one, [...at, index]));
    }
    return readSchema(value, at, true);
  };
  const dependencies = isMap(schema.dependencies) ? schema.dependencies : {};
  return [
    ...own,
    ...Object.entries(dependencies).flatMap(([name, value]) =>
      branches(value, [...path, 'dependencies', name]),
    ),
    ...['allOf', 'anyOf', 'oneOf', 'then', 'else'].flatMap(key =>
      branches(schema[key], [...path, key]),
    ),
  ];
}

/** A switch that nobody touched is off, and says so only where it has a default. */
function hasDefault(schema: Readonly<Record<string, unknown>>): boolean {
  return schema.default !== undefined || schema.const !== undefined;
}
