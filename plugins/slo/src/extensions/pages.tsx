import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';
import { SloIcon } from './SloIcon';

/** `/slo`: all SLOs. The navigation takes its title and icon. */
export const sloPage = PageBlueprint.make({
  params: {
    path: '/slo',
    title: 'SLOs',
    icon: <SloIcon />,
    routeRef: rootRouteRef,
    loader: () => import('../components/SloPage').then(m => <m.SloPage />),
  },
});
