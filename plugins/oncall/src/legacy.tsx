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
      import('./components/OnCallTab').then(
        m => () => compatWrapper(<m.OnCallTab />),
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
