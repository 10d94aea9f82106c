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
import { createScorecardsClient, scorecardsApiRef } from './api';
import {
  createFromTemplateRouteRef,
  entityScorecardsRouteRef,
  rootRouteRef,
} from './routes';

const legacyRootRouteRef = convertLegacyRouteRef(rootRouteRef);
const legacyEntityScorecardsRouteRef = convertLegacyRouteRef(
  entityScorecardsRouteRef,
);

/** The scorecards plugin for apps on the old frontend system. @public */
export const scorecardsPlugin = createPlugin({
  id: 'scorecards',
  apis: [
    createApiFactory({
      api: scorecardsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createScorecardsClient(fetchApi),
    }),
  ],
  routes: {
    root: legacyRootRouteRef,
    entityScorecards: legacyEntityScorecardsRouteRef,
  },
  externalRoutes: {
    createFromTemplate: convertLegacyRouteRef(createFromTemplateRouteRef),
  },
});

/** `/scorecards`, with the page header that the old system leaves to the page. @public */
export const ScorecardsPage = scorecardsPlugin.provide(
  createRoutableExtension({
    name: 'ScorecardsPage',
    mountPoint: legacyRootRouteRef,
    component: () =>
      import('./components/ScorecardsPage').then(m => () => (
        <Page themeId="tool">
          <Header title="Scorecards" />
          {compatWrapper(<m.ScorecardsPage />)}
        </Page>
      )),
  }),
);

/** The scorecards of an entity, for a route of its page. @public */
export const EntityScorecardsContent = scorecardsPlugin.provide(
  createRoutableExtension({
    name: 'EntityScorecardsContent',
    mountPoint: legacyEntityScorecardsRouteRef,
    component: () =>
      import('./components/EntityScorecards').then(
        m => () => compatWrapper(<m.EntityScorecards />),
      ),
  }),
);

/** Which levels an entity reaches and what holds it back, for its overview. @public */
export const EntityScorecardsCard = scorecardsPlugin.provide(
  createComponentExtension({
    name: 'EntityScorecardsCard',
    component: {
      lazy: () =>
        import('./components/ScorecardsCard').then(
          m => () => compatWrapper(<m.ScorecardsCard />),
        ),
    },
  }),
);

/** How the services of a group or user do, for the page of a group or user. @public */
export const GroupScorecardsCard = scorecardsPlugin.provide(
  createComponentExtension({
    name: 'GroupScorecardsCard',
    component: {
      lazy: () =>
        import('./components/GroupScorecardsCard').then(
          m => () => compatWrapper(<m.GroupScorecardsCard />),
        ),
    },
  }),
);
