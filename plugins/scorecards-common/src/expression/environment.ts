import { Environment } from '@marcbachmann/cel-js';
import { FactVariableDeclaration } from '../model';

/** Nobody writes longer ones by hand, and each step of an evaluation is one of these nodes. */
const LIMITS = { maxAstNodes: 2000, maxDepth: 60 };

const CEL_TYPES: Record<string, string> = {
  timestamp: 'google.protobuf.Timestamp',
  duration: 'google.protobuf.Duration',
};

/** Facts of one variable, or variables by the next part of their name. */
interface Schema {
  [name: string]: string | Schema;
}

/** An environment that knows no facts: enough to read expressions. */
export function bareEnvironment(): Environment {
  return new Environment({ limits: LIMITS })
    .registerOperator(
      'int == double',
      (a: bigint, b: number) => Number(a) === b,
    )
    .registerVariable('now', 'google.protobuf.Timestamp');
}

/** An environment that knows the types of facts. It is for checking; {@link compileNode} says how they are evaluated. */
export function typedEnvironment(
  variables: readonly FactVariableDeclaration[],
): Environment {
  const schema: Schema = {};
  for (const { variable, fields } of variables) {
    const path = variable.split('.');
    const last = path.pop() ?? variable;
    let place = schema;
    for (const part of path) {
      const inner = place[part];
      const next: Schema = typeof inner === 'object' ? inner : {};
      place[part] = next;
      place = next;
    }
    place[last] = Object.fromEntries(
      fields.map(({ name, type }) => [name, CEL_TYPES[type] ?? type]),
    );
  }
  const environment = bareEnvironment();
  for (const [name, inner] of Object.entries(schema)) {
    if (typeof inner === 'object') {
      environment.registerVariable({ name, schema: inner });
    }
  }
  return environment;
}
