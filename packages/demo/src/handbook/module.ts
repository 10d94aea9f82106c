import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { handbookUrl } from './handbookUrl';
import { HandbookProcessor } from './HandbookProcessor';

/** Links of the catalog to the company's handbook lead to the one that this backend serves. */
export const handbookModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'demo-handbook',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        processing: catalogProcessingExtensionPoint,
      },
      async init({ config, processing }) {
        processing.addProcessor(HandbookProcessor.create(handbookUrl(config)));
      },
    });
  },
});
