import { JsonObject } from '@backstage/types';
import Ajv, { AnySchema } from 'ajv';

const INPUT = /Running (publish:\S+) in dry-run mode with inputs[^{]*(\{.*\})/s;

/** An action that publishes, as the dry run would have called it. */
export interface Publication {
  action: string;
  input: JsonObject;
  /** What the action's own schema objects to; the dry run only skips the action. */
  problems: string[];
}

/** An action as the scaffolder lists it. */
export interface ListedAction {
  id: string;
  schema?: { input?: AnySchema };
}

/** What would have been published, from what the dry run said. */
export function publicationsOf(
  messages: string[],
  actions: ListedAction[],
): Publication[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  return messages.flatMap(message => {
    const [, action, text] = INPUT.exec(message) ?? [];
    if (!action || !text) return [];
    const input: JsonObject = JSON.parse(text);
    const schema = actions.find(({ id }) => id === action)?.schema?.input;
    const validate = ajv.compile(schema ?? false);
    const problems = validate(input)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message: what }) => `${instancePath} ${what}`,
        );
    return [{ action, input, problems }];
  });
}
