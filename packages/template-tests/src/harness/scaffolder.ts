import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import scaffolderModuleCallboard from '@callboard/backstage-plugin-scaffolder-backend-module-callboard';
import { CollectingLogger } from './CollectingLogger';
import { company } from './company';

const PUBLISHERS = ['publish:github', 'publish:gitlab', 'publish:local-git'];

/** Publishing is not tried: a dry run skips what has none, and takes what the action says it might answer. */
const publishers = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'publishers',
  register(env) {
    env.registerInit({
      deps: { actions: scaffolderActionsExtensionPoint },
      async init({ actions }) {
        actions.addActions(
          ...PUBLISHERS.map(id =>
            createTemplateAction({
              id,
              description: 'Stands for the action that publishes.',
              schema: {
                output: {
                  remoteUrl: z => z.string(),
                  repoContentsUrl: z => z.string(),
                },
              },
              async handler() {
                throw new Error(`${id} was called in a dry run`);
              },
            }),
          ),
        );
      },
    });
  },
});

/** A backend with the scaffolder, our actions and a catalog with the demo company in it. */
export async function startScaffolder() {
  const logger = CollectingLogger.create();
  const { server } = await startTestBackend({
    features: [
      scaffolderPlugin,
      scaffolderModuleCallboard,
      publishers,
      catalogServiceMock.factory({ entities: company() }),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => logger,
      }),
      createServiceFactory({
        service: coreServices.logger,
        deps: {},
        factory: () => logger,
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.example.com' },
          backend: { baseUrl: 'https://portal.example.com' },
          integrations: {
            github: [{ host: 'github.com' }],
            gitlab: [{ host: 'gitlab.com' }],
          },
        },
      }),
    ],
  });
  return { server, logger };
}
