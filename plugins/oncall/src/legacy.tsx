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
import { createCardExtension } from '@backstage/plugin-home-react';
import { createOnCallClient, onCallApiRef } from './api';
import { entityOnCallRouteRef, rootRouteRef } from './routes';

const legacyRootRouteRef = convertLegacyRouteRef(rootRouteRef);
const legacyEntityOnCallRouteRef = convertLegacyRouteRef(entityOnCallRouteRef);

/** The on-call plugin for apps on the old frontend system. @public */
export const onCallPlugin = createPlugin({
  id: 'oncall',
  apis: [
    createApiFactory({
      api: onCallApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createOnCallClient(fetchApi),
    }),
  ],
  routes: {
    root: legacyRootRouteRef,
    entityOnCall: legacyEntityOnCallRouteRef,
  },
});

/** `/oncall` and what lies below it, with the page header that the old system leaves to the page. @public */
export const OnCallPage = onCallPlugin.provide(
  createRoutableExtension({
    name: 'OnCallPage',
    mountPoint: legacyRootRouteRef,
    component: () =>
      import('./components/OnCallRoutes').then(m => () => (
        <Page themeId="tool">
          <Header title="On call" />
          {compatWrapper(<m.OnCallRoutes />)}
        </Page>
      )),
  }),
);

/** Who is on call for an entity, for a route of its page. @public */
export const EntityOnCallContent = onCallPlugin.provide(
  createRoutableExtension({
    name: 'EntityOnCallContent',
    mountPoint: legacyEntityOnCallRouteRef,
    component: () =>
      import('./components/EntityOnCall').then(
        m => () => compatWrapper(<m.EntityOnCall />),
      ),
  }),
);

/** What an OnCallSchedule document comes to, for the overview of entities of kind OnCallSchedule. @public */
export const EntityOnCallScheduleCard = onCallPlugin.provide(
  createComponentExtension({
    name: 'EntityOnCallScheduleCard',
    component: {
      lazy: () =>
        import('./components/ScheduleEntityCard').then(
          m => () => compatWrapper(<m.ScheduleEntityCard />),
        ),
    },
  }),
);

/** Who answers for an entity, now and next, for its overview. @public */
export const EntityOnCallCard = onCallPlugin.provide(
  createComponentExtension({
    name: 'EntityOnCallCard',
    component: {
      lazy: () =>
        import('./components/OnCallCard').then(
          m => () => compatWrapper(<m.OnCallCard />),
        ),
    },
  }),
);

/** Who is asked first of what an entity depends on, for its overview. @public */
export const EntityOnCallDependenciesCard = onCallPlugin.provide(
  createComponentExtension({
    name: 'EntityOnCallDependenciesCard',
    component: {
      lazy: () =>
        import('./components/DependenciesStrip').then(
          m => () => compatWrapper(<m.DependenciesStrip />),
        ),
    },
  }),
);

/** What a team answers for, for the page of a Group. @public */
export const GroupOnCallCard = onCallPlugin.provide(
  createComponentExtension({
    name: 'GroupOnCallCard',
    component: {
      lazy: () =>
        import('./components/GroupCard').then(
          m => () => compatWrapper(<m.GroupCard />),
        ),
    },
  }),
);

/** What a person answers for, for the page of a User. @public */
export const UserOnCallCard = onCallPlugin.provide(
  createComponentExtension({
    name: 'UserOnCallCard',
    component: {
      lazy: () =>
        import('./components/UserCard').then(
          m => () => compatWrapper(<m.UserCard />),
        ),
    },
  }),
);

/** Am I on call now, when next, and who is in my teams, for the home page. @public */
export const HomePageOnCall = onCallPlugin.provide(
  createCardExtension({
    name: 'HomePageOnCall',
    title: 'On call',
    components: () =>
      import('./components/HomeWidget').then(m => ({
        Content: () => compatWrapper(<m.HomeWidget />),
      })),
  }),
);
