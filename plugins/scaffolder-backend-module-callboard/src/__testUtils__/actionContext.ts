import { mockCredentials } from '@backstage/backend-test-utils';
import {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { JsonObject, JsonValue } from '@backstage/types';

/** What the scaffolder keeps of a task between its attempts: the values of checkpoints by step and key. */
export type CheckpointStore = Map<string, JsonValue>;

/** What tests say of a run; the rest is as a first real run by a user has it. */
export type ActionContextOptions<TInput extends JsonObject> = Partial<
  Omit<
    ActionContext<TInput>,
    'input' | 'workspacePath' | 'checkpoint' | 'output'
  >
> & {
  input: TInput;
  workspacePath: string;
  /** Given to several contexts, these are attempts of one task. */
  checkpoints?: CheckpointStore;
};

/** A context for actions with any output. */
export type TestActionContext<TInput extends JsonObject> = Omit<
  ActionContext<TInput>,
  'output'
> & { output(name: string, value: JsonValue | undefined): void };

/**
 * Context of an action that behaves like the scaffolder's: `createMockActionContext` alone forgets isDryRun, signal, each,
 * step and checkpoints. What the action gave out is in `outputs`.
 */
export function actionContext<TInput extends JsonObject>(
  options: ActionContextOptions<TInput>,
): {
  context: TestActionContext<TInput>;
  outputs: Record<string, JsonValue>;
} {
  const { checkpoints = new Map(), input, workspacePath, ...given } = options;
  const outputs: Record<string, JsonValue> = {};
  const step = given.step ?? { id: 'step', name: 'Step' };
  const context: TestActionContext<TInput> = {
    ...createMockActionContext<TInput>({ input, workspacePath }),
    isDryRun: false,
    signal: new AbortController().signal,
    getInitiatorCredentials: async () => mockCredentials.user(),
    ...given,
    step,
    output(name, value) {
      if (value !== undefined) outputs[name] = value;
    },
    async checkpoint({ key, fn }) {
      const stored = checkpoints.get(`${step.id}.${key}`);
      if (stored !== undefined) return JSON.parse(JSON.stringify(stored));
      const value = await fn();
      checkpoints.set(`${step.id}.${key}`, value ?? {});
      return value;
    },
  };
  return { context, outputs };
}

/** Runs an action in such a context, and gives what it gave out. */
export async function runAction<
  TInput extends JsonObject,
  TOutput extends JsonObject,
>(
  action: Pick<TemplateAction<TInput, TOutput, 'v2'>, 'handler'>,
  options: ActionContextOptions<TInput>,
): Promise<Record<string, JsonValue>> {
  const { context, outputs } = actionContext(options);
  await action.handler(context);
  return outputs;
}
