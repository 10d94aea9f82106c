import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import scorecardsPlugin, { scorecardsApiRef } from '../src';
import { devEntities } from './entities';
import { FakeScorecardsApi } from './FakeScorecardsApi';

/** How large the fake company is: `?services=300`, remembered as long as the tab is open. */
function companySize(): number {
  const asked = new URLSearchParams(window.location.search).get('services');
  if (asked) {
    window.sessionStorage.setItem('services', asked);
  }
  return Number(window.sessionStorage.getItem('services') ?? 30);
}

const services = companySize();
const fake = new FakeScorecardsApi({ services });

/** A fake company in the place of the backend. */
const demo = createFrontendModule({
  pluginId: 'scorecards',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({ api: scorecardsApiRef, deps: {}, factory: () => fake }),
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
          factory: () => catalogApiMock({ entities: devEntities(services) }),
        }),
    }),
  ],
});

createDevApp({
  features: [catalogPlugin, scorecardsPlugin, demo, demoCatalog],
});
