import { Environment } from '@marcbachmann/cel-js';
import { FactVariableDeclaration } from '../model';

/** Nobody writes longer ones by hand. */
const LIMITS = { maxAstNodes: 2000, maxDepth: 60 };

const CEL_TYPES: Record<string, string> = {
  timestamp: 'google.protobuf.Timestamp',
  duration: 'google.protobuf.Duration',
};

/** Facts of one variable, or variables by the next part of their name. */
interface Schema {
  [name: string]: string | Schema;
}

const ENVIRONMENTS = new WeakMap<
  readonly FactVariableDeclaration[],
  Environment
>();

/** An environment that knows no facts: enough to read expressions. */
export function bareEnvironment(): Environment {
  return (
    new Environment({ limits: LIMITS })
      // The order of ints and doubles is the language's, that they may be the same is not.
      .registerOperator(
        'int == double',
        (a: bigint, b: number) => Number(a) === b,
      )
      .registerVariable('now', CEL_TYPES.timestamp ?? '')
  );
}

/** An environment for checking that knows the types of facts; made once per list of declarations. */
export function typedEnvironment(
  variables: readonly FactVariableDeclaration[],
): Environment {
  const made = ENVIRONMENTS.get(variables);
  if (made) {
    return made;
  }
  const environment = bareEnvironment();
  for (const [name, schema] of Object.entries(schemaOf(variables))) {
    if (typeof schema === 'object') {
      environment.registerVariable({ name, schema });
    }
  }
  ENVIRONMENTS.set(variables, environment);
  return environment;
}

/** `pushed.ci` and `pushed.scan` are both fields of one variable. */
function schemaOf(variables: readonly FactVariableDeclaration[]): Schema {
  const root: Schema = {};
  for (const { variable, fields } of variables) {
    const place = variable.split('.').reduce<Schema>((schema, part) => {
      const inner = schema[part];
      const next = typeof inner === 'object' ? inner : {};
      schema[part] = next;
      return next;
    }, root);
    for (const { name, type } of fields) {
      place[name] = CEL_TYPES[type] ?? type;
    }
  }
  return root;
}
