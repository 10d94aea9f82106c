import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import sloPlugin, { sloApiRef } from '../src';
import { devEntities } from './entities';
import { FakeSloApi } from './FakeSloApi';
import { allStatuses } from './recipes';

const fake = new FakeSloApi();
fake.ingestionErrors = [
  {
    location: 'url:https://git.example/payments/webhooks/blob/main/slo.yaml',
    message: 'YAML error at line 4, column 3: bad indentation of a mapping',
    lastSeen: new Date(Date.now() - 5 * 60_000).toISOString(),
  },
];

/** SLOs in memory in the place of the backend; each recipe is a component of the catalog. */
const demo = createFrontendModule({
  pluginId: 'slo',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({ api: sloApiRef, deps: {}, factory: () => fake }),
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
            catalogApiMock({ entities: devEntities(allStatuses(Date.now())) }),
        }),
    }),
  ],
});

createDevApp({ features: [catalogPlugin, sloPlugin, demo, demoCatalog] });
