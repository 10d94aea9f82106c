import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { createdServicesRouteRef } from '../routes';
import { CreatedIcon } from './CreatedIcon';

/** `/created`. The navigation takes its title and icon. */
export const createdServicesPage = PageBlueprint.make({
  name: 'created',
  params: {
    path: '/created',
    // Short: the sidebar cuts what is longer.
    title: 'Created',
    icon: <CreatedIcon />,
    routeRef: createdServicesRouteRef,
    loader: () =>
      import('../components/CreatedServicesPage').then(m => (
        <m.CreatedServicesPage />
      )),
  },
});
