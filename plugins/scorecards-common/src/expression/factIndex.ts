import { FactDeclaration, FactVariableDeclaration } from '../model';

/** A fact by its full name, `slo.count` or `pushed.ci.passing`. @public */
export interface DeclaredFact {
  /** Full name. */
  name: string;
  variable: string;
  declaration: FactDeclaration;
}

/** Facts by full name. */
export type FactIndex = ReadonlyMap<string, DeclaredFact>;

const INDEXES = new WeakMap<readonly FactVariableDeclaration[], FactIndex>();

/** All declared facts by name; made once per list of declarations. */
export function factIndexOf(
  variables: readonly FactVariableDeclaration[],
): FactIndex {
  const made = INDEXES.get(variables);
  if (made) {
    return made;
  }
  const index = new Map(
    variables.flatMap(({ variable, fields }) =>
      fields.map(declaration => {
        const name = `${variable}.${declaration.name}`;
        return [name, { name, variable, declaration }] as const;
      }),
    ),
  );
  INDEXES.set(variables, index);
  return index;
}
