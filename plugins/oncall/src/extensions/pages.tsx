import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';
import { OnCallIcon } from './OnCallIcon';

/** `/oncall` and what lies below it. The navigation takes its title and icon. */
export const onCallPage = PageBlueprint.make({
  params: {
    path: '/oncall',
    title: 'On call',
    icon: <OnCallIcon />,
    routeRef: rootRouteRef,
    loader: () =>
      import('../components/OnCallRoutes').then(m => <m.OnCallRoutes />),
  },
});
