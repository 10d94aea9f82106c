import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';
import { RunbookIcon } from './RunbookIcon';

/** `/runbooks`. The navigation takes its title and icon. */
export const runbooksPage = PageBlueprint.make({
  params: {
    path: '/runbooks',
    title: 'Runbooks',
    icon: <RunbookIcon />,
    routeRef: rootRouteRef,
    loader: () =>
      import('../components/RunbooksPage').then(m => <m.RunbooksPage />),
  },
});
