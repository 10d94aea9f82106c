import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import onCallPlugin, { onCallApiRef } from '../src';
import { devEntities } from './entities';
import { FakeOnCallApi } from './FakeOnCallApi';

const fake = new FakeOnCallApi();

/** Schedules in memory in the place of the backend; each recipe is a component of the catalog. */
const demo = createFrontendModule({
  pluginId: 'oncall',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({ api: onCallApiRef, deps: {}, factory: () => fake }),
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
          factory: () =>
            catalogApiMock({
              entities: devEntities(fake.scheduleRefs()),
            }),
        }),
    }),
  ],
});

createDevApp({ features: [catalogPlugin, onCallPlugin, demo, demoCatalog] });
