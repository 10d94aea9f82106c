import { InputError } from '@backstage/errors';
import {
  checkFactSchema,
  FactSchema,
  FactVariableDeclaration,
} from '@callboard/backstage-plugin-scorecards-common';
import { PUSHED } from './pushedVariable';

function describe(schema: FactSchema): string[] {
  return checkFactSchema(schema).map(
    ({ path, message }) => `${path}: ${message}`,
  );
}

/**
 * What providers declare is held to what schemas of pushed facts are.
 *
 * @throws InputError for what expressions could not read
 */
export function checkDeclaration(declaration: FactVariableDeclaration): void {
  const { variable, title, fields } = declaration;
  if (variable === PUSHED) {
    throw new InputError(
      `${variable} is what pushed facts are called; no provider can be`,
    );
  }
  const problems = describe({
    name: variable,
    title,
    timeToLiveMs: 1,
    fields: [...fields],
  });
  if (problems.length > 0) {
    throw new InputError(`Facts of ${variable}: ${problems.join('; ')}`);
  }
}

/** @throws InputError for schemas of the configuration that cannot be used, by name */
export function checkSchemas(schemas: readonly FactSchema[]): void {
  const problems = schemas.flatMap((schema, index) => {
    const isSecond = schemas.findIndex(one => one.name === schema.name) < index;
    return [
      ...describe(schema),
      ...(isSecond ? ['name: another schema is called so already'] : []),
    ].map(
      problem => `callboard.scorecards.factSchemas, ${schema.name}: ${problem}`,
    );
  });
  if (problems.length > 0) {
    throw new InputError(problems.join('; '));
  }
}
