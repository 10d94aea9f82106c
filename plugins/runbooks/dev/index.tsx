import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import runbooksPlugin, { runbooksApiRef } from '../src';
import { devEntities } from './entities';
import { FakeRunbooksApi } from './FakeRunbooksApi';

const fake = new FakeRunbooksApi();

/** Pages in memory in the place of the backend; each recipe is a component of the catalog. */
const demo = createFrontendModule({
  pluginId: 'runbooks',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({ api: runbooksApiRef, deps: {}, factory: () => fake }),
    }),
  ],
});

const demoCatalog = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () => catalogApiMock({ entities: devEntities() }),
        }),
    }),
  ],
});

createDevApp({ features: [catalogPlugin, runbooksPlugin, demo, demoCatalog] });
