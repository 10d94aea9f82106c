import {
  FactSchema,
  FactVariableDeclaration,
} from '@callboard/backstage-plugin-scorecards-common';

/** What expressions call all pushed facts. */
export const PUSHED = 'pushed';

/** What expressions call the facts of a schema. */
export function variableOfSchema(name: string): string {
  return `${PUSHED}.${name}`;
}

/** Whether the facts of a variable are pushed. */
export function isPushed(variable: string): boolean {
  return variable.startsWith(`${PUSHED}.`);
}

/** The variable of a schema. */
export function toPushedDeclaration(
  schema: FactSchema,
): FactVariableDeclaration {
  const { name, title, description, fields } = schema;
  return {
    variable: variableOfSchema(name),
    title,
    ...(description && { description }),
    fields,
  };
}
