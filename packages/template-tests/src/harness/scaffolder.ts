import {
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import githubModule from '@backstage/plugin-scaffolder-backend-module-github';
import gitlabModule from '@backstage/plugin-scaffolder-backend-module-gitlab';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import scaffolderModuleCallboard from '@callboard/backstage-plugin-scaffolder-backend-module-callboard';
import { CollectingLogger } from './CollectingLogger';
import { company } from './company';
import { localGit } from './localGit';
import { ListedAction } from './publications';
import { repositoryReader } from './repositories';

/**
 * A backend with the scaffolder, our actions and a catalog with the demo company in it.
 *
 * @param more - what else stands in the catalog, in the configuration, and in the backend
 */
export async function startScaffolder(
  more: {
    entities?: Entity[];
    callboard?: JsonObject;
    features?: BackendFeature[];
  } = {},
) {
  const { entities = [], callboard = {}, features = [] } = more;
  const logger = CollectingLogger.create();
  const { server } = await startTestBackend({
    features: [
      scaffolderPlugin,
      scaffolderModuleCallboard,
      githubModule,
      gitlabModule,
      localGit,
      repositoryReader,
      ...features,
      catalogServiceMock.factory({ entities: [...company(), ...entities] }),
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
          callboard,
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
