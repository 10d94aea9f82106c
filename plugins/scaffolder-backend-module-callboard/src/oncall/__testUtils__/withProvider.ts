import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { fakeTime } from '@callboard/backstage-plugin-oncall-node/testUtils';
import { CheckpointStore, runAction } from '../../__testUtils__/actionContext';
import { PagingProvider, readPagingConfig } from '../config';
import { createOnCallServiceEnsureAction } from '../ensure/createOnCallServiceEnsureAction';
import { FakeService, FAKES, Intercept, startFake, TOKEN } from './fakes';

/** A run of the action before a fake provider. */
export interface ProviderRun {
  input?: JsonObject;
  checkpoints?: CheckpointStore;
  isDryRun?: boolean;
  workspacePath?: string;
  signal?: AbortSignal;
  /** Fails after the work of a checkpoint is done and before it is kept. */
  diesInCheckpoint?: boolean;
}

type Action = ReturnType<typeof createOnCallServiceEnsureAction>;
type Input = Parameters<Action['handler']>[0]['input'];

/** Starts a fake provider and gives what runs the action before it. */
export async function startProvider(
  provider: PagingProvider,
  options: {
    services?: FakeService[];
    takesTwice?: boolean;
    intercept?: Intercept;
    account?: JsonObject;
  } = {},
) {
  const fake = FAKES[provider](options);
  const server = await startFake(fake, options.intercept);
  const account = {
    provider,
    apiUrl: provider === 'grafana' ? `${server.url}/oncall` : server.url,
    token: TOKEN,
    allowedHosts: ['127.0.0.1'],
    escalationPolicy: 'policy-1',
    catalogType: 'type-1',
    escalationAttribute: 'attribute-1',
    ...options.account,
  };
  const { environment, slept } = fakeTime();
  const action = createOnCallServiceEnsureAction({
    environment,
    settings: {
      paging: readPagingConfig(
        new ConfigReader({ callboard: { scaffolder: { paging: [account] } } }),
      ),
    },
  });
  const logger = mockServices.logger.mock();
  return {
    ...server,
    slept,
    services: fake.services,
    logged: () =>
      [...logger.info.mock.calls, ...logger.warn.mock.calls]
        .map(([text]) => String(text))
        .join('\n'),
    run: async (run: ProviderRun = {}) => {
      const input = { provider, name: 'checkout', ...run.input } as Input;
      return runAction(run.diesInCheckpoint ? dying(action) : action, {
        input,
        workspacePath: run.workspacePath ?? '/nowhere',
        logger,
        ...(run.checkpoints && { checkpoints: run.checkpoints }),
        ...(run.signal && { signal: run.signal }),
        isDryRun: run.isDryRun ?? false,
      });
    },
  };
}

/** The action in a scaffolder that dies after a checkpoint's work, before it keeps what came of it. */
function dying(action: Action): Pick<Action, 'handler'> {
  return {
    handler: ctx =>
      action.handler({
        ...ctx,
        checkpoint: async ({ fn }) => {
          await fn();
          throw new Error('The scaffolder died');
        },
      }),
  };
}
