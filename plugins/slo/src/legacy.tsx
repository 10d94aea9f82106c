/**
 * The same screens for apps on the old frontend system.
 *
 * @packageDocumentation
 */
import {
  compatWrapper,
  convertLegacyRouteRef,
} from '@backstage/core-compat-api';
import { Header, Page } from '@backstage/core-components';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createSloClient, sloApiRef } from './api';
import { entitySlosRouteRef, rootRouteRef } from './routes';

const legacyRootRouteRef = convertLegacyRouteRef(rootRouteRef);
const legacyEntitySlosRouteRef = convertLegacyRouteRef(entitySlosRouteRef);

/** The SLO plugin for apps on the old frontend system. @public */
export const sloPlugin = createPlugin({
  id: 'slo',
  apis: [
    createApiFactory({
      api: sloApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createSloClient(fetchApi),
    }),
  ],
  routes: { root: legacyRootRouteRef, entitySlos: legacyEntitySlosRouteRef },
});

/** All SLOs, with the page header that the old system leaves to the page. @public */
export const SloPage = sloPlugin.provide(
  createRoutableExtension({
    name: 'SloPage',
    mountPoint: legacyRootRouteRef,
    component: () =>
      import('./components/SloPage').then(m => () => (
        <Page themeId="tool">
          <Header title="SLOs" />
          {compatWrapper(<m.SloPage />)}
        </Page>
      )),
  }),
);

/** The SLOs of an entity, for a route of its page. @public */
export const EntitySlosContent = sloPlugin.provide(
  createRoutableExtension({
    name: 'EntitySlosContent',
    mountPoint: legacyEntitySlosRouteRef,
    component: () =>
      import('./components/SloTab').then(
        m => () => compatWrapper(<m.SloTab />),
      ),
  }),
);

/** The SLOs of an entity, for its overview. @public */
export const EntitySlosCard = sloPlugin.provide(
  createComponentExtension({
    name: 'EntitySlosCard',
    component: {
      lazy: () =>
        import('./components/SloCard').then(
          m => () => compatWrapper(<m.SloCard />),
        ),
    },
  }),
);

/** The verdict on an SLO document, for the overview of entities of kind SLO. @public */
export const EntitySloStatusCard = sloPlugin.provide(
  createComponentExtension({
    name: 'EntitySloStatusCard',
    component: {
      lazy: () =>
        import('./components/SloEntityCard').then(
          m => () => compatWrapper(<m.SloEntityCard />),
        ),
    },
  }),
);
