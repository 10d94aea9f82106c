import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  createFetchLocalGitAction,
  createPublishLocalGitAction,
} from './actions';
import { LocalRepositories } from './LocalRepositories';
import { RepositoryLocationProvider } from './RepositoryLocationProvider';

/** What templates make stays on this machine. */
export function localGitActionsModule(options: {
  repositories: LocalRepositories;
  /** Address under which repositories are seen. */
  url: string;
}) {
  return createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'demo-local-git',
    register(env) {
      env.registerInit({
        deps: { actions: scaffolderActionsExtensionPoint },
        async init({ actions }) {
          actions.addActions(
            createPublishLocalGitAction(options),
            createFetchLocalGitAction(options),
          );
        },
      });
    },
  });
}

/** The catalog reads what templates made. */
export function localGitCatalogModule(repositories: LocalRepositories) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'demo-local-git',
    register(env) {
      env.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        async init({ processing }) {
          processing.addEntityProvider(
            RepositoryLocationProvider.create(repositories),
          );
        },
      });
    },
  });
}
