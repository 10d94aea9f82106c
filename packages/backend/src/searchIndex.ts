import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';

/** Search keeps its index in PostgreSQL where there is one, else in memory (Lunr, the backend's default). */
export const searchIndexModule = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  async *loader({ config }) {
    if (config.getOptionalString('backend.database.client') === 'pg') {
      yield import('@backstage/plugin-search-backend-module-pg');
    }
  },
});
