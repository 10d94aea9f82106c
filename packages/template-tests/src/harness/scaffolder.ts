import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import githubModule from '@backstage/plugin-scaffolder-backend-module-github';
import gitlabModule from '@backstage/plugin-scaffolder-backend-module-gitlab';
import request from 'supertest';
import scaffolderModuleCallboard from '@callboard/backstage-plugin-scaffolder-backend-module-callboard';
import { CollectingLogger } from './CollectingLogger';
import { company } from './company';
import { localGit } from './localGit';
import { ListedAction } from './publications';
import { repositoryReader } from './repositories';

/** A backend with the scaffolder, our actions and a catalog with the demo company in it. */
export async function startScaffolder() {
  const logger = CollectingLogger.create();
  const { server } = await startTestBackend({
    features: [
      scaffolderPlugin,
      scaffolderModuleCallboard,
      githubModule,
      gitlabModule,
      localGit,
      repositoryReader,
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
            // Proposing wants a token even where nothing is called.
            github: [{ host: 'github.com', token: 'of-nobody' }],
            gitlab: [{ host: 'gitlab.com', token: 'of-nobody' }],
          },
        },
      }),
    ],
  });
  const { body } = await request(server).get('/api/scaffolder/v2/actions');
  const actions: ListedAction[] = body;
  return { server, logger, actions };
}
