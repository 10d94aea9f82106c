import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';
import { ScorecardIcon } from './ScorecardIcon';

/** `/scorecards`. The navigation takes its title and icon. */
export const scorecardsPage = PageBlueprint.make({
  params: {
    path: '/scorecards',
    title: 'Scorecards',
    icon: <ScorecardIcon />,
    routeRef: rootRouteRef,
    loader: () =>
      import('../components/ScorecardsPage').then(m => <m.ScorecardsPage />),
  },
});
