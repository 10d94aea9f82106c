import { join, resolve } from 'node:path';
import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';
import { handbookModule } from './handbook';
import { personasModule } from './personas';
import { demoPlugin } from './plugin';
import {
  LocalRepositories,
  localGitActionsModule,
  localGitCatalogModule,
  repositoriesUrl,
} from './repositories';
import { PortalTraffic } from './traffic';

/** Everything of the demo, where `demo.enabled` says so. */
export function demoFeatures(traffic: PortalTraffic) {
  return createBackendFeatureLoader({
    deps: { config: coreServices.rootConfig },
    *loader({ config }) {
      if (config.getOptionalBoolean('demo.enabled')) {
        yield personasModule;
        yield handbookModule;
        const repositories = LocalRepositories.create(
          resolve(
            join(config.getString('demo.stateDirectory'), 'repositories'),
          ),
        );
        const url = repositoriesUrl(config);
        yield localGitActionsModule({ repositories, url });
        yield localGitCatalogModule(repositories);
        yield demoPlugin({ traffic, repositories });
      }
    },
  });
}
