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
import { createRunbooksClient, runbooksApiRef } from './api';
import { entityRunbooksRouteRef, rootRouteRef } from './routes';

const legacyRootRouteRef = convertLegacyRouteRef(rootRouteRef);
const legacyEntityRunbooksRouteRef = convertLegacyRouteRef(
  entityRunbooksRouteRef,
);

/** The runbooks plugin for apps on the old frontend system. @public */
export const runbooksPlugin = createPlugin({
  id: 'runbooks',
  apis: [
    createApiFactory({
      api: runbooksApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createRunbooksClient(fetchApi),
    }),
  ],
  routes: {
    root: legacyRootRouteRef,
    entityRunbooks: legacyEntityRunbooksRouteRef,
  },
});

/** `/runbooks`, with the page header that the old system leaves to the page. @public */
export const RunbooksPage = runbooksPlugin.provide(
  createRoutableExtension({
    name: 'RunbooksPage',
    mountPoint: legacyRootRouteRef,
    component: () =>
      import('./components/RunbooksPage').then(m => () => (
        <Page themeId="tool">
          <Header title="Runbooks" />
          {compatWrapper(<m.RunbooksPage />)}
        </Page>
      )),
  }),
);

/** The runbooks of an entity, for a route of its page. @public */
export const EntityRunbooksContent = runbooksPlugin.provide(
  createRoutableExtension({
    name: 'EntityRunbooksContent',
    mountPoint: legacyEntityRunbooksRouteRef,
    component: () =>
      import('./components/EntityRunbooks').then(
        m => () => compatWrapper(<m.EntityRunbooks />),
      ),
  }),
);

/** The runbooks of an entity, those for what is firing first, for its overview. @public */
export const EntityRunbooksCard = runbooksPlugin.provide(
  createComponentExtension({
    name: 'EntityRunbooksCard',
    component: {
      lazy: () =>
        import('./components/RunbooksCard').then(
          m => () => compatWrapper(<m.RunbooksCard />),
        ),
    },
  }),
);
