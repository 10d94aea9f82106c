import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';

/**
 * What every action is given. Each capability adds its own, over the service that its routes call: parse, call with the
 * caller's credentials, tell what a model needs of the answer.
 */
export interface ActionContext {
  actionsRegistry: ActionsRegistryService;
  now: () => Date;
}

/** An action that may be called any number of times and changes nothing. */
export const READ_ONLY = {
  readOnly: true,
  destructive: false,
  idempotent: true,
} as const;
