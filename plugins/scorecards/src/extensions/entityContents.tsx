import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entityScorecardsRouteRef } from '../routes';
import { KINDS_WITH_SCORECARDS } from './filters';

/** The tab "Scorecards" of an entity's page. */
export const entityScorecardsContent = EntityContentBlueprint.make({
  name: 'scorecards',
  params: {
    path: '/scorecards',
    title: 'Scorecards',
    group: 'operation',
    routeRef: entityScorecardsRouteRef,
    filter: KINDS_WITH_SCORECARDS,
    loader: () =>
      import('../components/EntityScorecards').then(m => (
        <m.EntityScorecards />
      )),
  },
});
