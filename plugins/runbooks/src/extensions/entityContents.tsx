import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entityRunbooksRouteRef } from '../routes';
import { KINDS_WITH_RUNBOOKS } from './filters';

/** The tab "Runbooks" of an entity's page. */
export const entityRunbooksContent = EntityContentBlueprint.make({
  name: 'runbooks',
  params: {
    path: '/runbooks',
    title: 'Runbooks',
    group: 'operation',
    routeRef: entityRunbooksRouteRef,
    filter: KINDS_WITH_RUNBOOKS,
    loader: () =>
      import('../components/EntityRunbooks').then(m => <m.EntityRunbooks />),
  },
});
